package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kettenregel.backend.classroom.ClassBus.News;
import org.kettenregel.backend.store.OwnerKey;

/**
 * What goes on at the seats of a class. It is kept in memory and written to rows seldom: where other servers look at it every two seconds, else every half minute, so that a
 * wall is not empty after a restart.
 */
public final class ClassWallBook {

    private static final Duration WRITTEN_FOR_OTHERS = Duration.ofSeconds(2);
    private static final Duration WRITTEN_FOR_A_RESTART = Duration.ofSeconds(30);
    private static final Duration UNUSED = Duration.ofHours(1);

    private final ClassGate gate;
    private final WallTable table;
    private final boolean shared;
    private final Map<ClassId, WallBoard> boards = new ConcurrentHashMap<>();

    ClassWallBook(ClassGate gate, boolean shared) {
        this.gate = gate;
        this.table = new WallTable(gate.database.client());
        this.shared = shared;
    }

    /** For students, at most twice a second. May be called from anywhere: it reads a row by its key at most, and that once. */
    public boolean report(OwnerKey owner, ClassId id, WallReport report) {
        String hash = owner.hash();
        WallBoard known = boards.get(id);
        Optional<Integer> seat = Optional.ofNullable(known).flatMap(board -> board.seatOf(hash));
        if (seat.isEmpty()) {
            seat = gate.membership(owner, id).filter(found -> found.seat().role().sits() && found.row().ended().isEmpty()).map(found -> found.seat().number());
        }
        seat.ifPresent(number -> board(id).report(hash, number, report, gate.now()));
        return seat.isPresent();
    }

    /** What is newer than a version, of teachers; with version 0 everything. */
    public List<WallRow> rows(OwnerKey owner, ClassId id, long since) {
        return gate.read(owner, id, ClassGate.TEACHERS, _ -> filled(id).rows(since, gate.now())).orElseGet(List::of);
    }

    /** Everything, for whoever has seen to it that it may be shown. */
    List<WallRow> rows(ClassId id) {
        return filled(id).rows(0, gate.now());
    }

    private WallBoard board(ClassId id) {
        return boards.computeIfAbsent(id, _ -> new WallBoard(gate.limits.away(), gate.now()));
    }

    private WallBoard filled(ClassId id) {
        WallBoard board = board(id);
        if (board.isNew()) {
            board.take(table.read(id));
        }
        return board;
    }

    /** Rows that another server has written. */
    void readAgain(ClassId id) {
        WallBoard board = boards.get(id);
        if (board != null && shared) {
            board.take(table.read(id));
        }
    }

    void seatsChanged(ClassId id, Map<Integer, Seat> seats) {
        WallBoard board = boards.get(id);
        if (board != null) {
            board.keep(seats.values().stream().filter(seat -> seat.role().sits()).map(Seat::number).collect(Collectors.toSet()));
        }
    }

    void forget(ClassId id) {
        boards.remove(id);
    }

    /** Told again and again: names the classes whose walls have changed, and writes what has waited long enough. */
    void beat(Consumer<ClassId> changed) {
        Instant now = gate.now();
        boards.forEach((id, board) -> {
            if (board.hasChanged(now)) {
                changed.accept(id);
            }
            if (board.isDue(now, shared ? WRITTEN_FOR_OTHERS : WRITTEN_FOR_A_RESTART)) {
                write(id, board, now);
            }
            if (board.isUnused(now.minus(UNUSED))) {
                boards.remove(id);
            }
        });
    }

    /** Writes everything that was not written yet. */
    void writeAll() {
        boards.forEach((id, board) -> write(id, board, gate.now()));
    }

    private void write(ClassId id, WallBoard board, Instant now) {
        List<WallRow> unwritten = board.unwritten(now);
        if (unwritten.isEmpty()) {
            return;
        }
        boolean written = gate.database.note(() -> gate.rows.lock(id).map(row -> {
            unwritten.forEach(wall -> table.write(id, wall));
            gate.rows.used(id, now, now.plus(row.settings().keptFor()));
            return true;
        }).orElse(false));
        if (written && shared) {
            gate.ring(id, News.WALL);
        }
    }
}
