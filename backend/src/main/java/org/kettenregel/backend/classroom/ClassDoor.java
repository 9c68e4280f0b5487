package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/** Where people come into a class by its code, and leave it. */
public final class ClassDoor {

    private final ClassGate gate;
    private final CodeGuard guard;

    ClassDoor(ClassGate gate) {
        this.gate = gate;
        this.guard = new CodeGuard(gate.limits);
    }

    /**
     * Gives the same browser the same seat. A typed name counts where the class allows it, and throws {@link RefusedInClass} where it is none or taken.
     *
     * @param code    as it was typed
     * @param typed   the name, where one was typed
     * @param address from where the question came; counted in memory and kept nowhere
     */
    public JoinAnswer join(OwnerKey owner, String code, Optional<String> typed, String address) {
        Instant now = gate.now();
        String clean = JoinCode.typed(code);
        if (!guard.isOpen(address, clean, now)) {
            return new JoinAnswer.TooOften();
        }
        Optional<ClassRow> found = JoinCode.fits(clean) ? gate.rows.byCode(clean).filter(row -> row.isOpen(now)) : Optional.empty();
        if (found.isEmpty()) {
            guard.wrong(address, now);
            return new JoinAnswer.NoSuchClass();
        }
        guard.right(address, clean);
        ClassId id = found.get().id();
        boolean[] came = {false};
        JoinAnswer answer = gate.database.change(() -> {
            came[0] = false;
            return gate.rows.lock(id).filter(row -> row.isOpen(now) && row.code().equals(Optional.of(clean)))
                    .map(row -> gate.members.find(owner, id).map(seat -> inside(id, seat)).orElseGet(() -> {
                        JoinAnswer entered = enter(owner, row, typed, now);
                        came[0] = entered instanceof JoinAnswer.Seated || entered instanceof JoinAnswer.AtTheDoor;
                        return entered;
                    }))
                    .orElseGet(JoinAnswer.NoSuchClass::new);
        });
        if (came[0]) {
            gate.ring(id, News.SEATS);
        }
        return answer;
    }

    private static JoinAnswer inside(ClassId id, Seat seat) {
        return seat.role().takesPart() ? new JoinAnswer.Seated(id, seat) : new JoinAnswer.AtTheDoor(id, seat);
    }

    private JoinAnswer enter(OwnerKey owner, ClassRow row, Optional<String> typed, Instant now) {
        if (row.locked() || gate.members.wasSentAway(owner, row.id())) {
            return new JoinAnswer.Locked();
        }
        if (gate.members.count(row.id()) >= row.settings().seats()) {
            return new JoinAnswer.Full();
        }
        String name = typed.filter(_ -> row.settings().typedNames()).map(text -> ClassNames.typed(gate, row.id(), text))
                .orElseGet(() -> PersonName.drawn(row.settings().language(), gate.members.foldedNames(row.id())));
        Seat seat = new Seat(gate.rows.nextSeat(row), name, row.settings().waitingRoom() ? ClassRole.WAITING : ClassRole.STUDENT, now);
        gate.members.insert(row.id(), owner, seat);
        gate.rows.used(row.id(), now, now.plus(row.settings().keptFor()));
        return inside(row.id(), seat);
    }

    /** Removes the seat with everything that was reported and handed in at it; the owner stays. */
    public boolean leave(OwnerKey owner, ClassId id) {
        boolean left = gate.database.change(() -> {
            Optional<ClassRow> row = gate.rows.lock(id);
            return row.isPresent() && gate.members.find(owner, id).filter(seat -> seat.role() != ClassRole.OWNER)
                    .filter(seat -> gate.members.delete(id, seat.number())).isPresent();
        });
        if (left) {
            gate.ring(id, News.SEATS);
            gate.database.forget();
        }
        return left;
    }
}
