package org.kettenregel.frontend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.classroom.Seat;
import org.kettenregel.backend.classroom.WallReport;
import org.kettenregel.backend.classroom.WallRow;

/** The rows of a class as tiles of its wall: whose they are, and since when they are as they are. Rows come from any thread. */
final class WallRows {

    private static final byte[] NO_CURVE = new byte[0];

    private final InstantSource clock;
    private final Map<Integer, Seat> seats = new TreeMap<>();
    private final Map<Integer, Known> known = new HashMap<>();

    private record Known(WallRow row, Instant since, Instant active) {}

    WallRows(InstantSource clock) {
        this.clock = clock;
    }

    /** Who sits in the class now; those who are gone leave the wall. */
    synchronized void seat(List<Seat> sitting, WallFeed feed) {
        List<Integer> gone = seats.keySet().stream().filter(number -> sitting.stream().noneMatch(seat -> seat.number() == number)).toList();
        gone.forEach(number -> {
            seats.remove(number);
            known.remove(number);
            feed.remove(number);
        });
        sitting.forEach(seat -> {
            seats.put(seat.number(), seat);
            feed.put(tile(seat));
        });
    }

    /** What they have reported since. */
    synchronized void take(List<WallRow> rows, WallFeed feed) {
        for (WallRow row : rows) {
            known.put(row.seat(), after(known.get(row.seat()), row));
            Optional.ofNullable(seats.get(row.seat())).ifPresent(seat -> feed.put(tile(seat)));
        }
    }

    private Known after(@Nullable Known before, WallRow row) {
        Instant now = clock.instant();
        if (before == null) {
            return new Known(row, now, now);
        }
        boolean same = before.row().report().state() == row.report().state();
        boolean quiet = same && before.row().report().epoch() == row.report().epoch();
        return new Known(row, same ? before.since() : now, quiet ? before.active() : now);
    }

    /** How many are there. */
    synchronized int present() {
        return (int) seats.keySet().stream().filter(number -> state(known.get(number)) != SeatState.AWAY).count();
    }

    synchronized Optional<WallTile> tile(int number) {
        return Optional.ofNullable(seats.get(number)).map(this::tile);
    }

    private WallTile tile(Seat seat) {
        Known one = known.get(seat.number());
        if (one == null) {
            return new WallTile(seat.number(), seat.name(), SeatState.WAITING, false, Double.NaN, Double.NaN, 0, 0, 0, NO_CURVE, Optional.empty());
        }
        WallReport report = one.row().report();
        return new WallTile(
                seat.number(), seat.name(), state(one), ReportForm.handUp(report), report.loss(), report.accuracy(), report.epoch(), seconds(one.active()), seconds(one.since()),
                ReportForm.curve(report), ReportForm.picture(report));
    }

    private static SeatState state(@Nullable Known one) {
        return one == null ? SeatState.WAITING : ReportForm.state(one.row().report());
    }

    private int seconds(Instant from) {
        return (int) Duration.between(from, clock.instant()).toSeconds();
    }
}
