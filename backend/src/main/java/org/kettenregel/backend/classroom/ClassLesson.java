package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.OwnerKey;

/** What the screens of a class show together: the pace, where the teacher stands, and what was handed out. */
public final class ClassLesson {

    private final ClassGate gate;

    /** The latest that this server has heard of. */
    private final Map<ClassId, ClassStandpoint> latest = new ConcurrentHashMap<>();

    ClassLesson(ClassGate gate) {
        this.gate = gate;
    }

    public boolean pace(OwnerKey owner, ClassId id, Pace pace) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.PACE, (_, _) -> {
            gate.rows.pace(id, pace);
            return true;
        });
    }

    /**
     * Moves the class to where a teacher stands. Takes the lease where nobody has it; whoever has it keeps it by this.
     *
     * @param seen the sequence that is known here
     */
    public PresentAnswer present(OwnerKey owner, ClassId id, long seen, String json) {
        String text = ClassText.document(json, ClassLimits.MOST_STANDPOINT, RefusedInClass.Reason.STANDPOINT_TOO_LONG);
        PresentAnswer answer = leased(owner, id, (row, now) -> row.standpoint().sequence() == seen ? move(row, text) : new PresentAnswer.Overtaken(row.standpoint().sequence()));
        if (answer instanceof PresentAnswer.Moved(long sequence)) {
            put(id, new ClassStandpoint(sequence, text));
            gate.ring(id, News.STANDPOINT, sequence);
        }
        return answer;
    }

    private PresentAnswer move(ClassRow row, String text) {
        long sequence = row.standpoint().sequence() + 1;
        gate.rows.standpoint(row.id(), new ClassStandpoint(sequence, text));
        return new PresentAnswer.Moved(sequence);
    }

    /** Says that one still presents while nothing moves; gives {@link PresentAnswer.Moved} with the sequence that is current. */
    public PresentAnswer keepLease(OwnerKey owner, ClassId id) {
        return leased(owner, id, (row, _) -> new PresentAnswer.Moved(row.standpoint().sequence()));
    }

    private PresentAnswer leased(OwnerKey owner, ClassId id, BiFunction<ClassRow, Instant, PresentAnswer> work) {
        return gate.note(owner, id, ClassGate.TEACHERS, (row, you) -> {
            Instant now = gate.now();
            Optional<Integer> other = row.presenter(now).filter(seat -> seat != you.number());
            if (other.isPresent()) {
                return Optional.<PresentAnswer>of(new PresentAnswer.PresentedBy(other.get(), row.presenterUntil().orElseThrow()));
            }
            PresentAnswer answer = work.apply(row, now);
            if (answer instanceof PresentAnswer.Moved) {
                gate.rows.lease(id, you.number(), now.plus(gate.limits.lease()));
            }
            return Optional.of(answer);
        }).orElseGet(PresentAnswer.NotThere::new);
    }

    /** Takes the lease from another teacher, unless the class has moved since what was seen. */
    public PresentAnswer takeOver(OwnerKey owner, ClassId id, long seen) {
        return gate.note(owner, id, ClassGate.TEACHERS, (row, you) -> {
            if (row.standpoint().sequence() != seen) {
                return Optional.<PresentAnswer>of(new PresentAnswer.Overtaken(row.standpoint().sequence()));
            }
            gate.rows.lease(id, you.number(), gate.now().plus(gate.limits.lease()));
            return Optional.of(new PresentAnswer.Moved(seen));
        }).orElseGet(PresentAnswer.NotThere::new);
    }

    /** The latest one; sequence 0 before there is one. */
    public Optional<ClassStandpoint> standpoint(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.INSIDE, _ -> known(id, 0)).flatMap(found -> found);
    }

    /** From memory where it is at least of that sequence. */
    Optional<ClassStandpoint> known(ClassId id, long sequence) {
        ClassStandpoint here = latest.get(id);
        if (here != null && sequence > 0 && here.sequence() >= sequence) {
            return Optional.of(here);
        }
        Optional<ClassStandpoint> read = gate.rows.standpoint(id);
        read.ifPresent(found -> put(id, found));
        return read;
    }

    private void put(ClassId id, ClassStandpoint standpoint) {
        latest.merge(id, standpoint, (before, after) -> after.sequence() > before.sequence() ? after : before);
    }

    void forget(ClassId id) {
        latest.remove(id);
    }

    /** Gives everybody an experiment. */
    public boolean handOut(OwnerKey owner, ClassId id, String title, String document) {
        String clean = ClassText.title(title);
        String text = ClassText.document(document, ExperimentJson.MOST_CHARACTERS, RefusedInClass.Reason.DOCUMENT_TOO_LONG);
        Optional<Integer> given = gate.change(owner, id, ClassGate.TEACHERS, (row, _) -> {
            int number = gate.rows.nextNumber(row);
            gate.rows.handOut(id, new HandOut(number, clean, text));
            return Optional.of(number);
        });
        given.ifPresent(number -> gate.ring(id, News.HAND_OUT, number));
        return given.isPresent();
    }

    /** The latest. */
    public Optional<HandOut> handedOut(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.INSIDE, _ -> gate.rows.handOut(id)).flatMap(found -> found);
    }
}
