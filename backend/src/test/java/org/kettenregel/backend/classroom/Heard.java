package org.kettenregel.backend.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A page that listens in a class, and waits for what it should be told. */
final class Heard implements Consumer<ClassEvent> {

    private static final long PATIENCE = 20; // s

    private final LinkedBlockingQueue<ClassEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(ClassEvent event) {
        events.add(event);
    }

    /** Takes what comes before, too. */
    ClassEvent await(Predicate<ClassEvent> wanted) throws InterruptedException {
        List<ClassEvent> before = new ArrayList<>();
        while (true) {
            ClassEvent event = events.poll(PATIENCE, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("not told within %d s; told: %s".formatted(PATIENCE, before));
            }
            if (wanted.test(event)) {
                return event;
            }
            before.add(event);
        }
    }

    <T extends ClassEvent> T await(Class<T> kind) throws InterruptedException {
        return kind.cast(await(kind::isInstance));
    }

    /** So far, since the last waiting. */
    List<ClassEvent> all() {
        return List.copyOf(events);
    }
}
