package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kettenregel.backend.classroom.ClassBus.Doorbell;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.OwnerKey;

/** Through which every command and question goes: it looks up who asks, and lets in whose role may. Everybody else gets the answer of a class that never was. */
final class ClassGate {

    /** How often a class that is used is marked as such. */
    private static final Duration MARKED = Duration.ofMinutes(1);

    static final Predicate<ClassRole> OWNER = role -> role == ClassRole.OWNER;
    static final Predicate<ClassRole> TEACHERS = ClassRole::teaches;
    static final Predicate<ClassRole> STUDENTS = ClassRole::sits;
    static final Predicate<ClassRole> INSIDE = ClassRole::takesPart;
    static final Predicate<ClassRole> ANYBODY = _ -> true;

    final Database database;
    final ClassRows rows;
    final MemberRows members;
    final ClassLimits limits;
    private final ClassBus bus;
    private final InstantSource clock;

    ClassGate(Database database, ClassBus bus, InstantSource clock, ClassLimits limits) {
        this.database = database;
        this.rows = new ClassRows(database.client());
        this.members = new MemberRows(database.client());
        this.limits = limits;
        this.bus = bus;
        this.clock = clock;
    }

    /** As databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void ring(ClassId id, News news, long sequence) {
        bus.ring(new Doorbell(id, news, sequence));
    }

    void ring(ClassId id, News news) {
        ring(id, news, 0);
    }

    /** Whoever asks, as long as that person has to do with the class. */
    Optional<ClassRows.Membership> membership(OwnerKey owner, ClassId id) {
        return rows.membership(owner, id);
    }

    /** What those may see whose role fits. */
    <T> Optional<T> read(OwnerKey owner, ClassId id, Predicate<ClassRole> may, Function<Seat, T> answer) {
        return members.find(owner, id).filter(seat -> may.test(seat.role())).map(answer);
    }

    /** A change that waits for the disk. Students change nothing in a class that was ended. */
    <T> Optional<T> change(OwnerKey owner, ClassId id, Predicate<ClassRole> may, BiFunction<ClassRow, Seat, Optional<T>> work) {
        return database.change(() -> work(owner, id, may, work));
    }

    /** The same, for what is soon said anew. */
    <T> Optional<T> note(OwnerKey owner, ClassId id, Predicate<ClassRole> may, BiFunction<ClassRow, Seat, Optional<T>> work) {
        return database.note(() -> work(owner, id, may, work));
    }

    private <T> Optional<T> work(OwnerKey owner, ClassId id, Predicate<ClassRole> may, BiFunction<ClassRow, Seat, Optional<T>> work) {
        if (members.find(owner, id).filter(seat -> may.test(seat.role())).isEmpty()) {
            return Optional.empty(); // whoever has no business here locks nothing
        }
        Optional<ClassRow> row = rows.lock(id);
        Optional<Seat> seat = members.find(owner, id).filter(found -> may.test(found.role()));
        if (row.isEmpty() || seat.isEmpty() || row.get().ended().isPresent() && !seat.get().role().teaches()) {
            return Optional.empty();
        }
        markUsed(row.get());
        return work.apply(row.get(), seat.get());
    }

    private void markUsed(ClassRow row) {
        Instant now = now();
        if (row.used().plus(MARKED).isBefore(now)) {
            rows.used(row.id(), now, now.plus(row.settings().keptFor()));
        }
    }

    /** A change that either is made or is not; those who listen are told of what is made. */
    boolean command(OwnerKey owner, ClassId id, Predicate<ClassRole> may, News news, BiPredicate<ClassRow, Seat> work) {
        boolean done = change(owner, id, may, (row, seat) -> Optional.of(work.test(row, seat))).orElse(false);
        if (done) {
            ring(id, news);
        }
        return done;
    }
}
