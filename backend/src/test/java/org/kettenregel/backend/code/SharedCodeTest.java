package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Tanh;

/** Weights that are used more than once, in the middle of a network and in its outputs. */
class SharedCodeTest {

    private static CodeImport read(String code) {
        return CodeReader.read(code, Presets.byId("spiral").orElseThrow().experiment());
    }

    private static CodeImport net(String forward) {
        return read("""
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.a, self.b, self.fc = nn.Linear(2, 3), nn.Linear(2, 3), nn.Linear(3, 3)
                    def forward(self, x):
                        a, b = self.a(x), self.b(x)
                        BODY
                """.replace("BODY", forward));
    }

    @Test
    void a_shared_layer_behind_itself_keeps_its_activation() {
        CodeImport read = net("a = F.relu(self.fc(a)); a = F.relu(self.fc(a)); return a");

        List<Layer> layers = read.experiment().layers();
        assertThat(read.problems()).isEmpty();
        assertThat(layers).extracting(Layer::spec).containsExactly(new Dense(3, new Linear()), new Dense(3, new Relu()), new SharedLayer(layers.get(1).id()));
        assertThat(layers.get(2).inputs()).containsExactly(layers.get(1).id());
    }

    @Test
    void two_outputs_of_one_layer_are_both_there() {
        for (String answers : List.of("return F.relu(self.fc(a)), F.relu(self.fc(b))", "return self.fc(a), self.fc(b)")) {
            CodeImport read = net(answers);

            Experiment experiment = read.experiment();
            assertThat(read.found()).as(answers).isTrue();
            assertThat(experiment.layers()).as(answers).filteredOn(layer -> layer.spec() instanceof SharedLayer).hasSize(1);
            assertThat(experiment.output().spec()).as(answers).isEqualTo(new ActivationLayer(new Linear()));
            Layer owner = experiment.layer(experiment.output().inputs().getFirst());
            Layer sharing = experiment.layer(experiment.heads().getFirst().layer());
            assertThat(sharing.spec()).as(answers).isEqualTo(new SharedLayer(owner.id()));
            assertThat(owner.inputs()).as(answers).isNotEqualTo(sharing.inputs());
        }
    }

    @Test
    void a_first_output_that_is_read_answers_all_the_same() {
        CodeImport read = read("""
                x = keras.Input((2,))
                first = layers.Dense(3, activation="tanh")(x)
                second = layers.Dense(1)(first)
                model = keras.Model(x, [first, second])
                """);

        Experiment experiment = read.experiment();
        assertThat(read.problems()).isEmpty();
        assertThat(experiment.layer(experiment.output().inputs().getFirst()).spec()).isEqualTo(new Dense(3, new Tanh()));
        assertThat(experiment.heads()).extracting(Head::layer).containsExactly(experiment.layers().get(1).id());
    }
}
