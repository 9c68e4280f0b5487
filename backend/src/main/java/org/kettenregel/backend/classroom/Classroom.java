package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** All classes of a database, as one server sees them. What is asked of it may wait for the database; what it tells comes on threads of its own. */
public final class Classroom implements AutoCloseable {

    private static final long BEAT = 250; // ms: a wall changes four times a second at most
    private static final Duration CLEANED = Duration.ofHours(1);

    private final ClassBus bus;
    private final ClassGate gate;
    private final ClassDesk desk;
    private final ClassDoor door;
    private final ClassSeats seats;
    private final ClassLesson lesson;
    private final ClassWallBook wall;
    private final ClassSnapshots snapshots;
    private final ClassQuestions questions;
    private final ClassRecords records;
    private final ClassListeners listeners;
    private final Courier beat;
    private Instant cleaned = Instant.EPOCH;

    /** @param bus is this classroom's own from now on, and closed with it */
    public Classroom(Database database, ClassBus bus, InstantSource clock, ClassLimits limits) {
        this.bus = bus;
        gate = new ClassGate(database, bus, clock, limits);
        desk = new ClassDesk(gate);
        door = new ClassDoor(gate);
        seats = new ClassSeats(gate);
        lesson = new ClassLesson(gate);
        wall = new ClassWallBook(gate, bus.isShared());
        snapshots = new ClassSnapshots(gate);
        questions = new ClassQuestions(gate);
        records = new ClassRecords(gate, wall);
        listeners = new ClassListeners(gate, lesson, wall);
        bus.open(listeners);
        beat = new Courier("class walls", this::beat);
    }

    private void beat() throws InterruptedException {
        Courier.pause(BEAT);
        wall.beat(listeners::wallChanged);
        Instant now = gate.now();
        if (!now.isBefore(cleaned.plus(CLEANED))) {
            records.purge();
            cleaned = now;
        }
    }

    public ClassDesk desk() {
        return desk;
    }

    public ClassDoor door() {
        return door;
    }

    public ClassSeats seats() {
        return seats;
    }

    public ClassLesson lesson() {
        return lesson;
    }

    public ClassWallBook wall() {
        return wall;
    }

    public ClassSnapshots snapshots() {
        return snapshots;
    }

    public ClassQuestions questions() {
        return questions;
    }

    public ClassRecords records() {
        return records;
    }

    /**
     * Tells a page what changes in its class, from before this returns until what it gives is run, or the seat is no more; empty for who is not in the class.
     *
     * @param page is called on a thread of the class and must not wait
     */
    public Optional<Runnable> listen(OwnerKey owner, ClassId id, Consumer<ClassEvent> page) {
        return listeners.add(owner, id, page);
    }

    /** What was said on the wall is written first. */
    @Override
    public void close() {
        beat.close();
        wall.writeAll();
        bus.close();
    }
}
