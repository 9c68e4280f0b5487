package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.optimizer.Adagrad;

/** From an experiment to code and back, over itself and over another network on the same data, of which nothing may be left. */
class CodeRoundTripTest {

    record Case(String name, Experiment experiment, Dialect dialect) {

        @Override
        public String toString() {
            return name + ", " + dialect.id();
        }
    }

    /** What a dialect cannot hold: augmentation is no module of PyTorch. The sequential ones hold chains alone, and none an expression. */
    private static boolean holds(Experiment experiment, Dialect dialect) {
        boolean augmented = experiment.layers().stream().anyMatch(layer -> layer.spec() instanceof Augmentation);
        return dialect.holds(experiment) && !(dialect.torch() && augmented);
    }

    static Stream<Case> presets() {
        return Presets.all().stream().flatMap(preset -> Arrays.stream(Dialect.values())
                .filter(dialect -> holds(preset.experiment(), dialect)).map(dialect -> new Case(preset.id(), preset.experiment(), dialect)));
    }

    static Stream<Case> generated() {
        return GeneratedNetworks.all().flatMap(network -> Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.holds(network.experiment())).map(dialect -> new Case(network.name(), network.experiment(), dialect)));
    }

    @ParameterizedTest
    @MethodSource({"presets", "generated"})
    void code_read_over_its_own_experiment_changes_nothing(Case written) {
        String code = CodeWriter.write(written.experiment(), written.dialect()).text();

        CodeImport read = CodeReader.read(code, written.experiment());

        assertThat(read.experiment()).as(code).isEqualTo(written.experiment());
        assertThat(read.problems()).as(code).noneMatch(problem -> problem.severity() == CodeProblem.Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource({"presets", "generated"})
    void code_read_over_another_network_says_all_of_it(Case written) {
        Experiment experiment = written.experiment();
        String code = CodeWriter.write(experiment, written.dialect()).text();

        Experiment read = CodeReader.read(code, other(experiment, written.dialect())).experiment();

        assertThat(inOrder(read)).as(code).isEqualTo(inOrder(experiment));
        assertThat(read.loss()).isEqualTo(experiment.loss());
        assertThat(read.training()).isEqualTo(experiment.training());
        assertThat(read.heads().stream().map(Head::loss)).isEqualTo(experiment.heads().stream().map(Head::loss).toList());
        assertThat(read.heads().stream().map(Head::weight)).isEqualTo(experiment.heads().stream().map(Head::weight).toList());
    }

    /** The same data, and nothing else of it. PyTorch's loop does not say when to stop early. */
    private static Experiment other(Experiment experiment, Dialect dialect) {
        Experiment bare = ExperimentEdits.layers(ExperimentEdits.heads(experiment, List.of()), List.of(new Layer(99, new NoiseLayer(0.7), List.of(0))));
        Training training = new Training(77, !experiment.training().shuffle(), new Adagrad(0.123));
        return ExperimentEdits.training(
                ExperimentEdits.loss(bare, new HuberLoss(3)), dialect.torch() ? training.withStopping(experiment.training().stopping()) : training);
    }

    /** Layers with their places for ids. */
    private static List<Layer> inOrder(Experiment experiment) {
        Map<Integer, Integer> places = new java.util.HashMap<>(Map.of(Layer.INPUT, Layer.INPUT));
        experiment.layers().forEach(layer -> places.put(layer.id(), places.size()));
        return experiment.layers().stream().map(layer -> {
            LayerSpec spec = layer.spec() instanceof SharedLayer shared ? new SharedLayer(places.get(shared.layer())) : layer.spec();
            return new Layer(places.get(layer.id()), spec, layer.inputs().stream().map(places::get).toList());
        }).toList();
    }
}
