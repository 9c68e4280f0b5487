package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are written give the same answers in Microsoft's onnxruntime. */
class OnnxRuntimeTest {

    /** Relative. */
    private static final float TOLERANCE = 1e-5f;

    /** Added to it, for numbers near 0. */
    private static final float FLOOR = 1e-6f;

    @ParameterizedTest
    @EnumSource
    void a_trained_network_answers_there_as_here(ExportedNetworks network) {
        Trained trained = Trained.after(12, network.experiment());

        Map<String, float[]> theirs = Microsoft.answers(trained.file(), trained.samples(), trained.count());

        assertThat(theirs.keySet()).isEqualTo(trained.answers().keySet());
        assertThat(theirs.keySet().iterator().next()).isEqualTo(network.experiment().output().key());
        trained.answers().forEach((layer, ours) -> requireClose(theirs.get(layer), ours));
    }

    private static void requireClose(float[] theirs, float[] ours) {
        assertThat(theirs).hasSameSizeAs(ours);
        for (int i = 0; i < ours.length; i++) {
            assertThat(Math.abs(theirs[i] - ours[i])).as("%d: %s, %s", i, theirs[i], ours[i]).isLessThan(TOLERANCE * Math.abs(ours[i]) + FLOOR);
        }
    }
}
