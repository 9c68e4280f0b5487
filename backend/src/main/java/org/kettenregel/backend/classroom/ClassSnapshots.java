package org.kettenregel.backend.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/** What students hand in, and teachers lay side by side without names. */
public final class ClassSnapshots {

    private static final int MOST_NAMED = ClassSettings.MOST_SEATS * ClassLimits.MOST_SNAPSHOTS;

    private final ClassGate gate;
    private final SnapshotRows rows;

    ClassSnapshots(ClassGate gate) {
        this.gate = gate;
        this.rows = new SnapshotRows(gate.database.client());
    }

    /** By a student; gives the number within the class. Throws {@link RefusedInClass} when there are too many of this seat. */
    public Optional<Integer> handIn(OwnerKey owner, ClassId id, SnapshotOffer offer) {
        Optional<Integer> taken = gate.change(owner, id, ClassGate.STUDENTS, (row, you) -> {
            RefusedInClass.Reason.TOO_MANY_SNAPSHOTS.above(rows.count(id, you.number()) + 1, ClassLimits.MOST_SNAPSHOTS);
            int number = gate.rows.nextNumber(row);
            rows.insert(id, number, you.number(), offer, gate.now());
            return Optional.of(number);
        });
        taken.ifPresent(_ -> gate.ring(id, News.HANDED_IN));
        return taken;
    }

    /** For teachers: in their order. */
    public List<HandedIn> list(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.TEACHERS, _ -> rows.list(id)).orElseGet(List::of);
    }

    /** For teachers, and for the student who handed it in. */
    public Optional<String> document(OwnerKey owner, ClassId id, int number) {
        return gate.read(owner, id, ClassGate.INSIDE, you -> you)
                .filter(you -> you.role().teaches() || rows.seat(id, number).equals(Optional.of(you.number())))
                .flatMap(_ -> rows.document(id, number));
    }

    /** By teachers. Those that are not named follow as before. */
    public boolean order(OwnerKey owner, ClassId id, List<Integer> numbers) {
        List<Integer> named = numbers.stream().distinct().limit(MOST_NAMED).toList();
        return gate.command(owner, id, ClassGate.TEACHERS, News.SNAPSHOTS, (_, _) -> {
            for (int place = 0; place < named.size(); place++) {
                rows.place(id, named.get(place), place - named.size());
            }
            return true;
        });
    }

    /** By teachers: shows these to everybody, in this order; none ends it. */
    public boolean present(OwnerKey owner, ClassId id, List<Integer> numbers) {
        List<Integer> named = numbers.stream().distinct().limit(MOST_NAMED).toList();
        return gate.command(owner, id, ClassGate.TEACHERS, News.SNAPSHOTS, (_, _) -> {
            rows.presentNone(id);
            for (int place = 0; place < named.size(); place++) {
                rows.present(id, named.get(place), place);
            }
            return true;
        });
    }

    /** For everybody inside. */
    public List<PresentedSnapshot> presented(OwnerKey owner, ClassId id) {
        List<HandedIn> shown = gate.read(owner, id, ClassGate.INSIDE, _ -> rows.list(id)).orElseGet(List::of).stream()
                .filter(snapshot -> snapshot.presented().isPresent()).sorted(Comparator.comparing(snapshot -> snapshot.presented().orElseThrow())).toList();
        return IntStream.range(0, shown.size()).mapToObj(place -> anonymous(place, shown.get(place))).toList();
    }

    private static PresentedSnapshot anonymous(int place, HandedIn snapshot) {
        return new PresentedSnapshot(letter(place), snapshot.picture(), snapshot.epoch(), snapshot.loss(), snapshot.accuracy());
    }

    /** A to Z, then AA. */
    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    /** By teachers any, by students their own. */
    public boolean discard(OwnerKey owner, ClassId id, int number) {
        return gate.command(owner, id, ClassGate.INSIDE, News.SNAPSHOTS,
                (_, you) -> (you.role().teaches() || rows.seat(id, number).equals(Optional.of(you.number()))) && rows.delete(id, number));
    }
}
