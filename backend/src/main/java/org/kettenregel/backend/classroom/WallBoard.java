package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wall of one class in the memory of one server. */
final class WallBoard {

    private final Duration away;
    private final Map<String, Integer> seats = new HashMap<>();
    private final Map<Integer, WallRow> rows = new HashMap<>();
    private final Set<Integer> unwritten = new HashSet<>();
    private long version;
    private long told;
    private boolean fresh = true;
    private Instant written;
    private Instant used;

    WallBoard(Duration away, Instant now) {
        this.away = away;
        this.written = now;
        this.used = now;
    }

    /** Of a browser that has reported before. */
    synchronized Optional<Integer> seatOf(String hash) {
        return Optional.ofNullable(seats.get(hash));
    }

    synchronized void report(String hash, int seat, WallReport report, Instant now) {
        seats.put(hash, seat);
        put(seat, report, now);
        unwritten.add(seat);
        used = now;
    }

    private void put(int seat, WallReport report, Instant seen) {
        version++;
        rows.put(seat, new WallRow(seat, report, seen, version));
    }

    /** Whether nobody has read the rows yet that were there before. */
    synchronized boolean isNew() {
        return fresh;
    }

    /** Rows as other servers, or this one before it was started again, have written them. */
    synchronized void take(List<WallRow> others) {
        fresh = false;
        for (WallRow other : others) {
            WallRow here = rows.get(other.seat());
            if (here == null || here.seen().isBefore(other.seen())) {
                put(other.seat(), other.report(), other.seen());
            }
        }
    }

    /** In the order of seats; those who were not heard of for a while as away. */
    synchronized List<WallRow> rows(long since, Instant now) {
        used = now;
        silence(now);
        return rows.values().stream().filter(row -> row.version() > since).sorted(Comparator.comparingInt(WallRow::seat)).toList();
    }

    private void silence(Instant now) {
        Instant before = now.minus(away);
        for (WallRow row : List.copyOf(rows.values())) {
            if (row.seen().isBefore(before) && row.report().state() != WallState.AWAY) {
                WallReport last = row.report();
                put(row.seat(), new WallReport(WallState.AWAY, last.epoch(), last.loss(), last.accuracy(), last.sparkline(), last.picture()), row.seen());
            }
        }
    }

    /** Forgets who may report, and the rows of seats that are no more. */
    synchronized void keep(Set<Integer> sitting) {
        seats.clear();
        if (rows.keySet().retainAll(sitting)) {
            version++;
        }
        unwritten.retainAll(sitting);
    }

    /** Since this was asked the last time. */
    synchronized boolean hasChanged(Instant now) {
        silence(now);
        boolean changed = version > told;
        told = version;
        return changed;
    }

    synchronized boolean isDue(Instant now, Duration pause) {
        return !unwritten.isEmpty() && !now.isBefore(written.plus(pause));
    }

    synchronized boolean isUnused(Instant before) {
        return unwritten.isEmpty() && used.isBefore(before);
    }

    /** They count as written from now on. */
    synchronized List<WallRow> unwritten(Instant now) {
        List<WallRow> found = new ArrayList<>();
        unwritten.stream().sorted().map(rows::get).filter(row -> row != null).forEach(found::add);
        unwritten.clear();
        written = now;
        return found;
    }
}
