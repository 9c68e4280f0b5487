package org.kettenregel.backend.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kettenregel.backend.classroom.ClassBus.Doorbell;
import org.kettenregel.backend.store.OwnerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of this server that listen in classes. What has changed is read once for all of them. */
final class ClassListeners implements ClassBus.Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(ClassListeners.class);

    private final ClassGate gate;
    private final ClassLesson lesson;
    private final ClassWallBook wall;
    private final Map<ClassId, List<Listener>> listeners = new ConcurrentHashMap<>();

    ClassListeners(ClassGate gate, ClassLesson lesson, ClassWallBook wall) {
        this.gate = gate;
        this.lesson = lesson;
        this.wall = wall;
    }

    /** Changed on the thread of the bus alone, but for the first seat. */
    private static final class Listener {

        private final Consumer<ClassEvent> page;
        private volatile Seat seat;

        Listener(Seat seat, Consumer<ClassEvent> page) {
            this.seat = seat;
            this.page = page;
        }

        void tell(ClassEvent event) {
            try {
                page.accept(event);
            } catch (RuntimeException wrong) {
                LOG.warn("A listener in a class failed: {}", wrong.toString());
            }
        }
    }

    Optional<Runnable> add(OwnerKey owner, ClassId id, Consumer<ClassEvent> page) {
        return gate.members.find(owner, id).map(seat -> {
            Listener listener = new Listener(seat, page);
            listeners.compute(id, (_, before) -> {
                List<Listener> all = before == null ? new CopyOnWriteArrayList<>() : before;
                all.add(listener);
                return all;
            });
            return () -> remove(id, listener);
        });
    }

    private void remove(ClassId id, Listener listener) {
        listeners.computeIfPresent(id, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    private void tell(ClassId id, Predicate<ClassRole> whom, ClassEvent event) {
        listeners.getOrDefault(id, List.of()).stream().filter(listener -> whom.test(listener.seat.role())).forEach(listener -> listener.tell(event));
    }

    void wallChanged(ClassId id) {
        tell(id, ClassGate.TEACHERS, new ClassEvent.WallChanged());
    }

    boolean hasListeners(ClassId id) {
        return listeners.containsKey(id);
    }

    @Override
    public void rung(Doorbell bell) {
        ClassId id = bell.id();
        switch (bell.news()) {
            case STANDPOINT -> moved(id, bell.sequence());
            case PACE -> {
                if (hasListeners(id)) {
                    gate.rows.find(id).ifPresent(row -> tell(id, ClassGate.INSIDE, new ClassEvent.PaceChanged(row.pace())));
                }
            }
            case HAND_OUT -> tell(id, ClassGate.INSIDE, new ClassEvent.HandedOut((int) bell.sequence()));
            case SEATS -> seatsChanged(id);
            case WALL -> wall.readAgain(id);
            case DOOR -> tell(id, ClassGate.TEACHERS, new ClassEvent.DoorChanged());
            case QUESTION -> tell(id, ClassGate.INSIDE, new ClassEvent.QuestionChanged());
            case ANSWERS -> tell(id, ClassGate.TEACHERS, new ClassEvent.QuestionChanged());
            case HANDED_IN -> tell(id, ClassGate.TEACHERS, new ClassEvent.SnapshotsChanged());
            case SNAPSHOTS -> tell(id, ClassGate.INSIDE, new ClassEvent.SnapshotsChanged());
            case TASK -> tell(id, ClassGate.INSIDE, new ClassEvent.TaskChanged());
            case ENDED -> ended(id);
        }
    }

    private void moved(ClassId id, long sequence) {
        if (hasListeners(id)) {
            lesson.known(id, sequence).ifPresent(standpoint -> tell(id, ClassGate.INSIDE, new ClassEvent.StandpointMoved(standpoint)));
        }
    }

    private void seatsChanged(ClassId id) {
        Map<Integer, Seat> seats = gate.members.list(id).stream().collect(Collectors.toMap(Seat::number, Function.identity()));
        wall.seatsChanged(id, seats);
        for (Listener listener : listeners.getOrDefault(id, List.of())) {
            Seat before = listener.seat;
            Seat after = seats.get(before.number());
            if (after == null) {
                remove(id, listener);
                listener.tell(new ClassEvent.SentAway());
            } else {
                listener.seat = after;
                if (!after.equals(before)) {
                    listener.tell(new ClassEvent.YourSeat(after));
                }
            }
        }
        tell(id, ClassGate.TEACHERS, new ClassEvent.SeatsChanged());
    }

    private void ended(ClassId id) {
        boolean gone = gate.rows.find(id).isEmpty();
        wall.forget(id);
        lesson.forget(id);
        tell(id, ClassGate.ANYBODY, new ClassEvent.Ended());
        if (gone) {
            listeners.remove(id);
        }
    }

    @Override
    public void missed() {
        listeners.keySet().forEach(id -> {
            if (gate.rows.find(id).isEmpty()) {
                ended(id);
            } else {
                seatsChanged(id);
                wall.readAgain(id);
                tell(id, ClassGate.ANYBODY, new ClassEvent.Missed());
                moved(id, 0);
            }
        });
    }
}
