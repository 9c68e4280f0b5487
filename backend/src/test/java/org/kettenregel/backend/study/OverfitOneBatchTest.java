package org.kettenregel.backend.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.execute.Networks;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

class OverfitOneBatchTest {

    private static double[] losses(Experiment experiment, int updates) {
        try (Device device = Devices.probe().open("cpu")) {
            Compilation.Compiled compiled =
                    (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
            DataLibrary library = new DataLibrary(DataFolder.none());
            return OverfitOneBatch.losses(
                    new Subject(device, experiment, compiled, library.prepare(experiment, compiled, library.load(experiment)), 1), updates);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dense_convolutional_and_recurrent_networks_learn_ten_samples_by_heart(Networks network) {
        double[] losses = losses(network.plain(10), 200);

        assertThat(losses[0]).isGreaterThan(1);
        assertThat(losses[199]).isLessThan(0.01);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_losses(Networks network) {
        assertThat(losses(network.plain(10), 5)).containsExactly(losses(network.plain(10), 5), within(0.0));
    }
}
