package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.Letters;
import org.kettenregel.backend.store.OwnerKey;

/** Where teachers open classes, and say who else teaches, who comes in, and when it is over. */
public final class ClassDesk {

    private final ClassGate gate;

    ClassDesk(ClassGate gate) {
        this.gate = gate;
    }

    /** Throws {@link RefusedInClass} where there are too many, or the title is too long. */
    public ClassView open(OwnerKey teacher, String title, ClassSettings settings) {
        String clean = ClassText.title(title);
        return gate.database.change(() -> {
            int before = gate.members.countOwned(teacher);
            if (before >= gate.limits.classes()) {
                throw new RefusedInClass(RefusedInClass.Reason.TOO_MANY_CLASSES, before, gate.limits.classes());
            }
            Instant now = gate.now();
            ClassRow made = ClassRow.begun(clean, settings, freeCode(now), now);
            Seat owner = new Seat(1, "", ClassRole.OWNER, now);
            gate.rows.insert(made);
            gate.members.insert(made.id(), teacher, owner);
            return made.seenBy(owner, now);
        });
    }

    /** Those of classes whose time is over are given out again. */
    private String freeCode(Instant now) {
        while (true) {
            String code = JoinCode.draw();
            Optional<ClassRow> holder = gate.rows.byCode(code);
            if (holder.isEmpty()) {
                return code;
            }
            if (!holder.get().isOpen(now)) {
                gate.rows.freeCodes(now);
            }
        }
    }

    /** One's own ones, those in which one only sits too; used last, first. */
    public List<ClassSummary> list(OwnerKey owner) {
        return gate.rows.memberships(owner).stream()
                .map(found -> new ClassSummary(found.row().id(), found.row().title(), found.seat().role(), found.row().used(), found.row().ended())).toList();
    }

    /** Everything that a page needs when it is entered, in one read. */
    public Optional<ClassView> find(OwnerKey owner, ClassId id) {
        return gate.membership(owner, id).map(found -> found.row().seenBy(found.seat(), gate.now()));
    }

    public boolean title(OwnerKey owner, ClassId id, String title) {
        String clean = ClassText.title(title);
        return gate.command(owner, id, ClassGate.TEACHERS, News.DOOR, (_, _) -> {
            gate.rows.title(id, clean);
            return true;
        });
    }

    /** They hold for those who come from now on; how long the class is kept is counted from now. */
    public boolean settings(OwnerKey owner, ClassId id, ClassSettings settings) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.DOOR, (_, _) -> {
            Instant now = gate.now();
            gate.rows.settings(id, settings);
            gate.rows.used(id, now, now.plus(settings.keptFor()));
            return true;
        });
    }

    /** Whether new ones are kept out; those who are in come back as before. */
    public boolean lock(OwnerKey owner, ClassId id, boolean locked) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.DOOR, (_, _) -> {
            gate.rows.lock(id, locked);
            return true;
        });
    }

    /** The one before leads nowhere from now on. It also opens a class again that was ended. */
    public Optional<String> newCode(OwnerKey owner, ClassId id) {
        Optional<String> made = gate.change(owner, id, ClassGate.TEACHERS, (row, _) -> {
            Instant now = gate.now();
            String code = freeCode(now);
            gate.rows.code(id, code, now.plus(row.settings().codeLife()));
            return Optional.of(code);
        });
        made.ifPresent(_ -> gate.ring(id, News.DOOR));
        return made;
    }

    /** Pages of students let go of it, and nobody joins any more; what was made in it is kept. */
    public boolean end(OwnerKey owner, ClassId id) {
        return gate.command(owner, id, ClassGate.TEACHERS, News.ENDED, (_, _) -> {
            gate.rows.end(id, gate.now());
            return true;
        });
    }

    /** Removes everything of it for good, for everybody, and from the file of H2 too, unless others work with it for seconds: then with the next deletion. */
    public boolean delete(OwnerKey owner, ClassId id) {
        boolean done = gate.command(owner, id, ClassGate.OWNER, News.ENDED, (_, _) -> gate.rows.delete(id));
        if (done) {
            gate.database.forget();
        }
        return done;
    }

    /** A word by which one person becomes a co-teacher; it works once, within a day. */
    public Optional<String> invite(OwnerKey owner, ClassId id) {
        return gate.change(owner, id, ClassGate.OWNER, (_, _) -> {
            int before = gate.members.countTeachers(id);
            RefusedInClass.Reason.TOO_MANY_TEACHERS.above(before + 1, ClassLimits.MOST_TEACHERS);
            String token = Letters.draw();
            gate.members.invite(id, token, gate.now().plus(gate.limits.invitation()));
            return Optional.of(token);
        });
    }

    /** Makes all words that were not used yet worthless. */
    public boolean withdrawInvitations(OwnerKey owner, ClassId id) {
        return gate.change(owner, id, ClassGate.OWNER, (_, _) -> Optional.of(gate.members.withdraw(id) >= 0)).orElse(false);
    }

    /** Empty for a word that is used, too old, or never was one. A student of the class teaches from then on. */
    public Optional<ClassId> accept(OwnerKey owner, String token) {
        if (!Letters.fit(token)) {
            return Optional.empty();
        }
        Optional<ClassId> accepted = gate.database.change(() -> gate.members.invited(token, gate.now()).flatMap(id -> accept(owner, id, token)));
        accepted.ifPresent(id -> gate.ring(id, News.SEATS));
        return accepted;
    }

    private Optional<ClassId> accept(OwnerKey owner, ClassId id, String token) {
        Optional<ClassRow> row = gate.rows.lock(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seat> before = gate.members.find(owner, id);
        if (before.filter(seat -> seat.role().teaches()).isPresent()) {
            return Optional.of(id); // the word stays for whom it was meant
        }
        if (!gate.members.use(token, gate.now())) {
            return Optional.empty();
        }
        gate.members.deleteByOwner(id, owner); // what somebody did as a student is no teacher's
        gate.members.insert(id, owner, new Seat(gate.rows.nextSeat(row.get()), "", ClassRole.CO_TEACHER, gate.now()));
        return Optional.of(id);
    }
}
