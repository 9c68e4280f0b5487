package org.kettenregel.backend.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.session.SessionLimits;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.kernels.Devices;

/**
 * A server in small, made to be killed: it trains an experiment on from where it was kept, as pages do, and saves revisions of a second and runs of a third one
 * as fast as it can. It prints each answer of the stores once it has it, and what the training hands over when it does.
 */
final class KilledProgram {

    /** Weights of the runs that are kept one after the other. */
    static final int WEIGHTS = 25_000;

    private static final StoreLimits LIMITS = new StoreLimits(500, Integer.MAX_VALUE, Duration.ofDays(30));

    /** As pages ask for it. */
    private static final Duration EVERY = Duration.ofSeconds(4);

    private static final int EPOCHS_PER_SECOND = 20;

    private final ExperimentStore experiments;
    private final RunStore runs;
    private final OwnerKey owner;

    private KilledProgram(Database database, OwnerKey owner) {
        this.experiments = new ExperimentStore(database, InstantSource.system(), LIMITS);
        this.runs = new RunStore(database, InstantSource.system(), new RunLimits());
        this.owner = owner;
    }

    static Experiment trained() {
        return Presets.first();
    }

    /** The document of a revision. */
    static Experiment revised(int revision) {
        return ExperimentEdits.seed(Presets.first(), 1000 + revision);
    }

    /** A folder or the address of a PostgreSQL server, the key of the owner, and the experiments to train, to save and to keep. */
    public static void main(String[] arguments) throws InterruptedException {
        Database database = arguments[0].startsWith("jdbc:")
                ? Database.onServer(arguments[0], PostgresServer.USER, "") : Database.inFolder(Path.of(arguments[0]));
        KilledProgram program = new KilledProgram(database, new OwnerKey(arguments[1]));
        CountDownLatch ready = new CountDownLatch(3);
        Thread.ofPlatform().start(() -> program.train(new ExperimentId(arguments[2]), ready));
        Thread.ofPlatform().start(() -> program.save(new ExperimentId(arguments[3]), ready));
        Thread.ofPlatform().start(() -> program.keep(new ExperimentId(arguments[4]), ready));
        ready.await();
        say("ready");
    }

    private static void say(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }

    private void train(ExperimentId id, CountDownLatch ready) {
        BlockingQueue<WholeRun> handed = new LinkedBlockingQueue<>();
        TrainingSession session = new TrainingSession(
                Devices.probe().open("cpu"), new DataLibrary(DataFolder.none()), new Scheduler(1), new SessionLimits(), _ -> {});
        session.send(new Command.Keep(EVERY, true, run -> {
            say("handed %d %d", run.place().cursor().step(), System.currentTimeMillis());
            handed.add(run);
        }));
        session.send(runs.open(owner, id).<Command>map(run -> new Command.Resume(run.experiment(), 1, run)).orElseGet(() -> new Command.Open(trained(), 1, true)));
        session.send(new Command.Pace(EPOCHS_PER_SECOND));
        session.send(new Command.Train());
        session.send(new Command.HandOver(run -> say("from %d %d", run.orElseThrow().place().cursor().step(), System.currentTimeMillis())));
        ready.countDown();
        while (true) {
            try {
                WholeRun run = handed.take();
                if (runs.keep(owner, id, 1, run) instanceof KeepAnswer.Kept kept) {
                    say("trained %d", kept.run().step());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void save(ExperimentId id, CountDownLatch ready) {
        int revision = experiments.open(owner, id).orElseThrow().saved().revision();
        ready.countDown();
        while (experiments.save(owner, id, revision, revised(revision + 1)) instanceof SaveAnswer.Saved saved) {
            revision = saved.revision();
            say("saved %d", revision);
        }
    }

    private void keep(ExperimentId id, CountDownLatch ready) {
        int number = runs.find(owner, id).map(KeptRun::epoch).orElse(0);
        ready.countDown();
        while (runs.keep(owner, id, 1, RunStoreContract.run(number + 1, WEIGHTS)) instanceof KeepAnswer.Kept) {
            number++;
            say("kept %d", number);
        }
    }
}
