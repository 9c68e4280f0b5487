package org.kettenregel.backend.classroom;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/** Who sits in a class, and under which name. */
public final class ClassSeats {

    private final ClassGate gate;

    ClassSeats(ClassGate gate) {
        this.gate = gate;
    }

    /** For teachers: everybody in the order of joining, those too who wait, and the teachers. */
    public List<Seat> list(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.TEACHERS, _ -> gate.members.list(id)).orElseGet(List::of);
    }

    /** Lets in one who waits. */
    public boolean admit(OwnerKey owner, ClassId id, int seat) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.SEATS, (_, _) -> gate.members.role(id, seat, ClassRole.STUDENT, ClassRole.WAITING));
    }

    /** Lets in all who wait. */
    public boolean admitAll(OwnerKey owner, ClassId id) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.SEATS, (_, _) -> gate.members.admitAll(id) >= 0);
    }

    /** Sends one away with everything at that seat; the same browser is kept out for a day. Co-teachers are sent away by the owner alone, the owner by nobody. */
    public boolean remove(OwnerKey owner, ClassId id, int seat) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.SEATS, (row, you) -> {
            Optional<Seat> found = gate.members.find(id, seat).filter(one -> !one.role().teaches() || one.role() == ClassRole.CO_TEACHER && you.role() == ClassRole.OWNER);
            found.ifPresent(one -> gate.members.sendAway(id, one.number(), gate.rows.nextSeat(row), gate.now()));
            return found.isPresent();
        });
    }

    /** By a teacher, or for the own seat where names may be typed. Throws {@link RefusedInClass} for what is no name, or taken. */
    public boolean rename(OwnerKey owner, ClassId id, int seat, String name) {
        return gate.command(owner, id, ClassGate.ANYBODY, News.SEATS, (row, you) -> {
            boolean may = you.role().teaches() || you.number() == seat && row.settings().typedNames();
            Optional<Seat> found = gate.members.find(id, seat).filter(one -> may && !one.role().teaches());
            found.filter(one -> !one.name().equals(name)).ifPresent(one -> {
                gate.members.rename(id, seat, ""); // the own name is not taken
                gate.members.rename(id, seat, ClassNames.typed(gate, id, name));
            });
            return found.isPresent();
        });
    }

    /** Another generated name for the own seat. */
    public Optional<Seat> another(OwnerKey owner, ClassId id) {
        Optional<Seat> named = gate.change(owner, id, role -> !role.teaches(), (row, you) -> {
            String name = PersonName.drawn(row.settings().language(), gate.members.foldedNames(id));
            gate.members.rename(id, you.number(), name);
            return Optional.of(new Seat(you.number(), name, you.role(), you.joined()));
        });
        named.ifPresent(_ -> gate.ring(id, News.SEATS));
        return named;
    }
}
