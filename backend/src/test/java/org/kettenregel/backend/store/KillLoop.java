package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.record.WholeRun;

/**
 * Starts {@link KilledProgram}, kills it at a random moment, looks at all that is there then, and starts it again, so often as wanted. Throws at the first number that is
 * damaged, at the first answer that was not true, and where more training was lost than may be.
 */
final class KillLoop implements AutoCloseable {

    /** Milliseconds of training that may have to be repeated. */
    private static final long MOST_LOST = 5000;

    private static final long PATIENCE = 60; // seconds for a start

    private final String target;
    private final Supplier<Database> database;
    private final Path folder;
    private final OwnerKey owner = OwnerKey.draw();
    private final ExperimentId trained;
    private final ExperimentId saved;
    private final ExperimentId kept;
    private final UninterruptedRun reference = new UninterruptedRun(KilledProgram.trained());
    private int kills;
    private int answers;
    private int resumed;
    private long lost; // milliseconds, the most
    private int revision = 1;

    /**
     * @param target   what the program is told
     * @param database opens the same
     * @param folder   for what the program says
     */
    KillLoop(String target, Supplier<Database> database, Path folder) {
        this.target = target;
        this.database = database;
        this.folder = folder;
        try (Database open = database.get()) {
            ExperimentStore experiments = new ExperimentStore(open, InstantSource.system(), new StoreLimits());
            trained = experiments.create(owner, KilledProgram.trained()).id();
            saved = experiments.create(owner, KilledProgram.revised(1)).id();
            kept = experiments.create(owner, KilledProgram.trained()).id();
        }
    }

    /** @param latest milliseconds after its start until it is killed at the latest */
    void kill(int times, int latest, Random random) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            Path said = folder.resolve("said");
            long killed = killAfter(random.nextInt(latest * 1000), said);
            kills++;
            String text = Files.readString(said);
            List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList(); // a line that was cut off was never said
            try (Database open = database.get()) {
                look(open, lines, killed);
            }
        }
    }

    /** The moment at which it is surely gone. */
    private long killAfter(int microseconds, Path said) throws IOException, InterruptedException {
        Path problems = folder.resolve("problems");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules=jdk.incubator.vector", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), KilledProgram.class.getName(), target, owner.secret(), trained.word(), saved.word(), kept.word())
                .redirectOutput(said.toFile()).redirectError(problems.toFile()).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (process.isAlive() && System.nanoTime() < deadline && !Files.readString(said).contains("ready\n")) {
            LockSupport.parkNanos(5_000_000);
        }
        LockSupport.parkNanos(microseconds * 1000L);
        assertThat(process.isAlive()).as(Files.readString(problems)).isTrue();
        process.destroyForcibly().waitFor();
        return System.currentTimeMillis();
    }

    private static long last(List<String> lines, String word, long before) {
        return lines.stream().filter(line -> line.startsWith(word + " ")).mapToLong(line -> Long.parseLong(line.split(" ")[1])).reduce(before, (_, next) -> next);
    }

    private void look(Database open, List<String> lines, long killed) {
        answers += (int) lines.stream().filter(line -> line.matches("(saved|kept|trained) \\d+")).count();
        ExperimentStore experiments = new ExperimentStore(open, InstantSource.system(), new StoreLimits());
        RunStore runs = new RunStore(open, InstantSource.system(), new RunLimits());
        lookAtRevisions(experiments, (int) last(lines, "saved", revision));
        lookAtRuns(runs, lines);
        lookAtTraining(runs, lines, killed);
    }

    /** One more may have been saved, but not answered. Earlier ones were looked at before. */
    private void lookAtRevisions(ExperimentStore experiments, int said) {
        int there = experiments.open(owner, saved).orElseThrow().saved().revision();
        assertThat(there).as("revisions").isBetween(said, said + 1);
        for (int number = revision; number <= there; number++) {
            assertThat(experiments.open(owner, saved, number)).contains(KilledProgram.revised(number));
        }
        revision = there;
    }

    private void lookAtRuns(RunStore runs, List<String> lines) {
        int there = runs.find(owner, kept).map(KeptRun::epoch).orElse(0);
        assertThat((long) there).as("runs").isBetween(last(lines, "kept", 0), last(lines, "kept", there) + 1);
        if (there > 0) {
            assertThat(RunFile.write(runs.open(owner, kept).orElseThrow())).isEqualTo(RunFile.write(RunStoreContract.run(there, KilledProgram.WEIGHTS)));
        }
    }

    private void lookAtTraining(RunStore runs, List<String> lines, long killed) {
        long began = lines.stream().filter(line -> line.startsWith("from ")).mapToLong(line -> Long.parseLong(line.split(" ")[2])).findFirst().orElse(killed);
        WholeRun run = runs.open(owner, trained).orElse(null);
        long step = run == null ? 0 : run.place().cursor().step();
        assertThat(step).as("steps of training").isGreaterThanOrEqualTo(last(lines, "trained", 0));
        long since = lines.stream().filter(line -> line.startsWith("handed %d ".formatted(step))).mapToLong(line -> Long.parseLong(line.split(" ")[2])).findFirst().orElse(began);
        assertThat(killed - since).as("milliseconds of training to repeat").isLessThanOrEqualTo(MOST_LOST);
        lost = Math.max(lost, killed - since);
        if (run != null) {
            resumed++;
            assertThat(RunFile.write(run)).as("the run at step %d", step).isEqualTo(RunFile.write(reference.at(step)));
        }
    }

    String figures() {
        return "%d kills: %d answers, all true; %d looks at the training, the same bits as uninterrupted up to step %d; at most %.1f s of it to repeat".formatted(
                kills, answers, resumed, reference.step(), lost / 1000.0);
    }

    int answers() {
        return answers;
    }

    @Override
    public void close() {
        reference.close();
    }
}
