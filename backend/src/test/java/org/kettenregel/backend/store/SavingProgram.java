package org.kettenregel.backend.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;

/** Saves in two threads as fast as it can, prints each save that was answered, and dies in the middle of it. */
final class SavingProgram {

    private static final StoreLimits LIMITS = new StoreLimits(500, Integer.MAX_VALUE, Duration.ofDays(30));

    private SavingProgram() {}

    /** The folder, the key of the owner, and after how many microseconds of saving to die. */
    public static void main(String[] arguments) throws InterruptedException {
        ExperimentStore store = new ExperimentStore(Database.inFolder(Path.of(arguments[0])), InstantSource.system(), LIMITS);
        OwnerKey owner = new OwnerKey(arguments[1]);
        CountDownLatch saving = new CountDownLatch(2);
        for (int window = 0; window < 2; window++) {
            Thread.ofPlatform().daemon().start(() -> save(store, owner, saving));
        }

        saving.await();
        LockSupport.parkNanos(Long.parseLong(arguments[2]) * 1000);
        Runtime.getRuntime().halt(0);
    }

    private static void save(ExperimentStore store, OwnerKey owner, CountDownLatch saving) {
        ExperimentId id = store.create(owner, Presets.first()).id();
        saving.countDown();
        int revision = 1;
        while (store.save(owner, id, revision, ExperimentEdits.seed(Presets.first(), 1000 + revision)) instanceof SaveAnswer.Saved saved) {
            revision = saved.revision();
            System.out.println(id.word() + " " + revision);
        }
    }
}
