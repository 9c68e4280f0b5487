package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adagrad;

/** From an experiment to code and back, over itself and over another network on the same data, of which nothing may be left. */
class CodeRoundTripTest {

    record Case(String name, Experiment experiment, Dialect dialect) {

        @Override
        public String toString() {
            return name + ", " + dialect.id();
        }
    }

    /** All that a dialect can say: the sequential ones chains alone, and none an expression. */
    static Stream<Case> presets() {
        return Presets.all().stream().flatMap(preset -> Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.holds(preset.experiment())).map(dialect -> new Case(preset.id(), preset.experiment(), dialect)));
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

        assertThat(inOrder(read)).as(code).isEqualTo(inOrder(written.dialect().torch() ? withoutAugmentation(experiment) : experiment));
        assertThat(read.loss()).isEqualTo(experiment.loss());
        assertThat(read.training()).isEqualTo(experiment.training());
        assertThat(read.heads().stream().map(Head::loss)).isEqualTo(experiment.heads().stream().map(Head::loss).toList());
        assertThat(read.heads().stream().map(Head::weight)).isEqualTo(experiment.heads().stream().map(Head::weight).toList());
    }

    /** Which is no module of PyTorch, so that its code says nothing of it. */
    private static Experiment withoutAugmentation(Experiment experiment) {
        Experiment without = experiment;
        for (Layer layer : experiment.layers()) {
            without = layer.spec() instanceof Augmentation ? ExperimentEdits.remove(without, layer.id()) : without;
        }
        return without;
    }

    /** As many as an experiment may have, and in PyTorch each with an activation of its own behind it. */
    @ParameterizedTest
    @EnumSource
    void as_many_layers_as_can_be_come_back(Dialect dialect) {
        Experiment spiral = Presets.byId("spiral").orElseThrow().experiment();
        List<Layer> layers = IntStream.rangeClosed(1, 255).mapToObj(id -> new Layer(id, new Dense(8, new Tanh()), List.of(id - 1))).collect(Collectors.toList());
        layers.add(new Layer(256, new Dense(1, new Sigmoid()), List.of(255)));
        Experiment deep = ExperimentEdits.layers(spiral, layers);

        CodeImport read = CodeReader.read(CodeWriter.write(deep, dialect).text(), spiral);

        assertThat(inOrder(read.experiment())).isEqualTo(inOrder(deep));
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
