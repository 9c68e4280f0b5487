package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassBus.Doorbell;

/** Doorbells that wait to be heard: of each class and kind the latest, in the order in which the first of them came. */
final class Bells {

    private record Door(ClassId id, ClassBus.News news) {}

    private final Map<Door, Doorbell> waiting = new LinkedHashMap<>();
    private boolean closed;

    synchronized void put(Doorbell bell) {
        waiting.merge(new Door(bell.id(), bell.news()), bell, (before, after) -> after.sequence() >= before.sequence() ? after : before);
        notifyAll();
    }

    /** Nobody waits any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Empty when nothing comes for so long. */
    synchronized Optional<Doorbell> take(Duration patience) throws InterruptedException {
        if (waiting.isEmpty() && !closed) {
            wait(patience.toMillis());
        }
        Optional<Map.Entry<Door, Doorbell>> first = waiting.entrySet().stream().findFirst();
        first.ifPresent(entry -> waiting.remove(entry.getKey()));
        return first.map(Map.Entry::getValue);
    }
}
