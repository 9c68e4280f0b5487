package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;

/** What was written is read again. */
class OnnxImportTest {

    @ParameterizedTest
    @EnumSource
    void a_written_network_comes_back_with_its_layers_and_answers_the_same(ExportedNetworks network) {
        Experiment experiment = network.experiment();
        Trained trained = Trained.after(2, experiment);

        ImportedNetwork back = OnnxImport.read(trained.buffer());

        assertThat(back.layers()).isEqualTo(experiment.layers());
        assertThat(back.heads()).isEqualTo(experiment.heads().stream().map(Head::layer).toList());
        assertThat(back.input()).isEqualTo(experiment.data().signature().input());
        assertThat(back.on(experiment, Limits.NONE)).isEqualTo(experiment);
        trained.answersOf(back.on(experiment, Limits.NONE), back.weights())
                .forEach((layer, answer) -> assertThat(answer).isEqualTo(trained.answers().get(layer)));
    }
}
