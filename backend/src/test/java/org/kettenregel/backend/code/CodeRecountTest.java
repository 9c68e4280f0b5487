package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Augmentation;

/** Counted with a reader of its own, written code has the parameters and the shapes that the engine has. */
class CodeRecountTest {

    static Stream<CodeRoundTripTest.Case> presets() {
        return CodeRoundTripTest.presets();
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

        assertThat(recount.parameters()).as(code.text()).isEqualTo(outline.count());
        if (experiment.layers().stream().noneMatch(layer -> layer.spec() instanceof Augmentation)) {
            assertThat(recount.after()).as(code.text()).isEqualTo(expected);
        }
    }
}
