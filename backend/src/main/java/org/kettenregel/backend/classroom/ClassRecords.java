package org.kettenregel.backend.classroom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/** What a class leaves: tables and files to take home, and how it is forgotten. */
public final class ClassRecords {

    private final ClassGate gate;
    private final ClassWallBook wall;
    private final SnapshotRows snapshots;
    private final QuestionRows questions;

    ClassRecords(ClassGate gate, ClassWallBook wall) {
        this.gate = gate;
        this.wall = wall;
        this.snapshots = new SnapshotRows(gate.database.client());
        this.questions = new QuestionRows(gate.database.client());
    }

    /** For teachers: a line for each student, as CSV in UTF-8 for tables. */
    public Optional<String> table(OwnerKey owner, ClassId id) {
        return gate.read(owner, id, ClassGate.TEACHERS, _ -> table(id, _ -> true));
    }

    private String table(ClassId id, Predicate<Seat> which) {
        Map<Integer, WallRow> rows = wall.rows(id).stream().collect(Collectors.toMap(WallRow::seat, Function.identity()));
        Map<Integer, Integer> answers = questions.answers(id);
        List<String> options = questions.find(id).map(QuestionRows.Asked::options).orElseGet(List::of);
        TableText table = new TableText("seat", "name", "joined", "state", "epoch", "loss", "accuracy", "answer");
        for (Seat seat : gate.members.list(id)) {
            if (which.test(seat)) {
                Optional<WallReport> report = Optional.ofNullable(rows.get(seat.number())).map(WallRow::report);
                Optional<String> answer = Optional.ofNullable(answers.get(seat.number())).filter(option -> option < options.size()).map(options::get);
                table.number(seat.number()).text(seat.name()).text(seat.joined().toString())
                        .text(report.map(known -> known.state().name()).orElse("")).number(report.map(WallReport::epoch).orElse(0))
                        .number(report.map(WallReport::loss).orElse(Double.NaN)).number(report.map(WallReport::accuracy).orElse(Double.NaN))
                        .text(answer.orElse("")).end();
            }
        }
        return table.toString();
    }

    /** For teachers: the table and everything that was handed in, as a zip. Writes nothing for others. */
    public boolean archive(OwnerKey owner, ClassId id, OutputStream out) throws IOException {
        return archive(gate.read(owner, id, ClassGate.TEACHERS, you -> you), id, seat -> seat.role().sits(), _ -> true, out);
    }

    /** For everybody: what is known of the own seat, as a zip. Writes nothing for who has none. */
    public boolean own(OwnerKey owner, ClassId id, OutputStream out) throws IOException {
        Optional<Seat> you = gate.read(owner, id, ClassGate.ANYBODY, seat -> seat);
        return archive(you, id, seat -> seat.equals(you.orElseThrow()), snapshot -> snapshot.seat() == you.orElseThrow().number(), out);
    }

    /** One document at a time is in memory. */
    private boolean archive(Optional<Seat> you, ClassId id, Predicate<Seat> seats, Predicate<HandedIn> which, OutputStream out) throws IOException {
        if (you.isEmpty()) {
            return false;
        }
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "class.csv", table(id, seats).getBytes(StandardCharsets.UTF_8));
            TableText notes = new TableText("number", "seat", "name", "epoch", "loss", "accuracy", "note", "handed in");
            for (HandedIn snapshot : snapshots.list(id)) {
                if (which.test(snapshot)) {
                    String name = "seat-%d-%d".formatted(snapshot.seat(), snapshot.number());
                    put(zip, name + ".json", snapshots.document(id, snapshot.number()).orElse("").getBytes(StandardCharsets.UTF_8));
                    if (snapshot.picture().length > 0) {
                        put(zip, name + ".png", snapshot.picture());
                    }
                    notes.number(snapshot.number()).number(snapshot.seat()).text(snapshot.name()).number(snapshot.epoch()).number(snapshot.loss()).number(snapshot.accuracy())
                            .text(snapshot.note()).text(snapshot.at().toString()).end();
                }
            }
            put(zip, "handed-in.csv", notes.toString().getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Removes what nobody has used for as long as its class says, and who waited or was sent away a day ago; done by the classroom itself. Says how many classes went. */
    int purge() {
        Instant now = gate.now();
        List<ClassId> expired = gate.rows.expired(now);
        expired.forEach(id -> {
            gate.database.change(() -> gate.rows.delete(id));
            gate.ring(id, News.ENDED);
        });
        gate.database.change(() -> gate.members.forget(now.minus(gate.limits.dismissed())) + gate.members.forgetInvitations(now) + gate.rows.freeCodes(now));
        if (!expired.isEmpty()) {
            gate.database.forget();
        }
        return expired.size();
    }
}
