package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it trains, saves and keeps. Many more times, and with PostgreSQL: {@link KillLoopProgram}. */
class KillLoopTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_training_goes_on_with_the_same_bits() throws Exception {
        long seed = System.nanoTime();
        System.out.println("moments of " + seed);
        Path data = folder.resolve("data");

        try (KillLoop loop = new KillLoop(data.toString(), () -> Database.inFolder(data), folder)) {
            loop.kill(2, 400, new Random(seed));
            loop.kill(1, 1, new Random(seed));

            System.out.println(loop.figures());
            assertThat(loop.answers()).isPositive();
        }
    }
}
