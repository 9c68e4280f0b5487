package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;

/** A server that is gone from one instruction to the next keeps what it said was saved. */
class HaltedSavesTest {

    private static final int KILLS = 20;
    private static final int LATEST = 300_000; // microseconds after the first saves

    @TempDir
    private Path folder;

    /** The last answered revision of each experiment. A line that was cut off was never said. */
    private Map<ExperimentId, Integer> saidBy(OwnerKey owner, int microseconds) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Path problems = folder.resolve("problems");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), SavingProgram.class.getName(),
                folder.resolve("data").toString(), owner.secret(), Integer.toString(microseconds))
                .redirectOutput(said.toFile()).redirectError(problems.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(problems)).isZero();
        String text = Files.readString(said);
        Map<ExperimentId, Integer> last = new LinkedHashMap<>();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().map(line -> line.split(" ")).forEach(line ->
                last.put(new ExperimentId(line[0]), Integer.parseInt(line[1])));
        return last;
    }

    private static void assertSaved(ExperimentStore store, OwnerKey owner, ExperimentId id, int said) {
        int there = store.open(owner, id).orElseThrow().saved().revision();

        assertThat(there).isBetween(said, said + 1); // one more may have been saved, but not answered
        assertThat(store.revisions(owner, id)).hasSize(there);
        for (int revision = 2; revision <= there; revision++) {
            assertThat(store.open(owner, id, revision)).contains(ExperimentEdits.seed(Presets.first(), 1000 + revision - 1));
        }
    }

    @Test
    void whatever_was_answered_is_there_after_any_end() throws Exception {
        long seed = System.nanoTime();
        System.out.println("moments of " + seed);
        Random random = new Random(seed);
        Map<ExperimentId, OwnerKey> owners = new LinkedHashMap<>();
        Map<ExperimentId, Integer> said = new LinkedHashMap<>();

        for (int kill = 0; kill < KILLS; kill++) {
            OwnerKey owner = OwnerKey.draw();
            Map<ExperimentId, Integer> last = saidBy(owner, random.nextInt(LATEST));
            said.putAll(last);
            last.keySet().forEach(id -> owners.put(id, owner));
        }

        try (Database database = Database.inFolder(folder.resolve("data"))) {
            ExperimentStore store = new ExperimentStore(database, InstantSource.system(), new StoreLimits());
            said.forEach((id, revision) -> assertSaved(store, owners.get(id), id, revision));
        }
        assertThat(said.values().stream().mapToInt(Integer::intValue).sum()).as("saves that were answered").isGreaterThan(KILLS);
        System.out.println(said.values().stream().mapToInt(Integer::intValue).sum() + " revisions answered before " + KILLS + " ends");
    }
}
