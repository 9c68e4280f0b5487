package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Augmentation;

/** Counted with a reader of its own, written code has the parameters and the shapes that the engine has. */
class CodeRecountTest {

    /** All of them in every dialect that can say them: a chain in four, any network in two. */
    static Stream<CodeRoundTripTest.Case> presets() {
        return Presets.all().stream().flatMap(preset -> Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.holds(preset.experiment())).map(dialect -> new CodeRoundTripTest.Case(preset.id(), preset.experiment(), dialect)));
    }

    @Test
    void every_preset_but_expressions_is_written_for_both_libraries() {
        for (Preset preset : Presets.all()) {
            boolean network = preset.experiment().expression().isEmpty();

            assertThat(Dialect.KERAS_FUNCTIONAL.holds(preset.experiment())).as(preset.id()).isEqualTo(network);
            assertThat(Dialect.PYTORCH_MODULE.holds(preset.experiment())).as(preset.id()).isEqualTo(network);
        }
    }

    static Stream<CodeRoundTripTest.Case> generated() {
        return CodeRoundTripTest.generated();
    }

    @ParameterizedTest
    @MethodSource({"presets", "generated"})
    void parameters_and_shapes_are_those_of_the_engine(CodeRoundTripTest.Case written) {
        Experiment experiment = written.experiment();
        CodeText code = CodeWriter.write(experiment, written.dialect());
        Outline outline = Outline.of(experiment);
        Map<Integer, List<Integer>> expected = new TreeMap<>();
        for (Layer layer : experiment.layers()) {
            expected.put(layer.id(), outline.layers().get(layer.key()).shape().sizes());
        }

        Recount recount = Recount.of(code, experiment.data().signature().input().sizes());

        if (written.dialect().torch()) { // where augmentation is no module, and a comment says so
            experiment.layers().stream().filter(layer -> layer.spec() instanceof Augmentation).map(Layer::id).filter(id -> !recount.after().containsKey(id))
                    .forEach(expected::remove);
        }
        assertThat(recount.parameters()).as(code.text()).isEqualTo(outline.count());
        assertThat(recount.after()).as(code.text()).isEqualTo(expected);
    }
}
