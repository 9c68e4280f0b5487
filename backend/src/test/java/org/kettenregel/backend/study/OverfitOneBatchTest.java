package org.kettenregel.backend.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.Networks;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
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

    /** All features are equal, so two classes in a batch cannot be told apart; the first ten in the order of the data are of one class alone. */
    @Test
    void of_data_in_the_order_of_their_classes_the_batch_has_several() {
        List<OwnPoint> sorted = IntStream.range(0, 40).mapToObj(i -> OwnPoint.of(i < 20 ? 0 : 1, 0, 0)).toList();
        Experiment experiment = ExperimentEdits.batchSize(
                ExperimentEdits.split(ExperimentEdits.data(Presets.first(), new OwnPoints(sorted, true)), new Split(100, 0, 0)), 10);

        double[] losses = losses(experiment, 200);

        assertThat(losses[199]).isGreaterThan(0.3);
    }
}
