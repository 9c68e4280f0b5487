package org.kettenregel.frontend.classroom;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.Seat;
import org.kettenregel.backend.classroom.WallRow;
import org.kettenregel.backend.store.OwnerKey;

/** Carries the rows of a class to the wall of one page. Rows lie in memory, so any thread may look for newer ones. */
final class WallLink implements AutoCloseable {

    private final Classroom classroom;
    private final OwnerKey owner;
    private final ClassId id;
    private final WallHub hub;
    private final WallRows rows;
    private final WallHub.OpenWall open;
    private long version;
    private int present;

    WallLink(Classroom classroom, OwnerKey owner, ClassId id, WallHub hub, String browser, WallRows rows) {
        this.classroom = classroom;
        this.owner = owner;
        this.id = id;
        this.hub = hub;
        this.rows = rows;
        this.open = hub.open(browser, feed -> refresh());
    }

    String token() {
        return open.token();
    }

    /** Puts what is newer on the wall; says whether another number of people is there now. */
    synchronized boolean refresh() {
        List<WallRow> newer = classroom.wall().rows(owner, id, version);
        version = newer.stream().mapToLong(WallRow::version).max().orElse(version);
        rows.take(newer, open.feed());
        int before = present;
        present = rows.present();
        return before != present;
    }

    synchronized void seat(List<Seat> sitting) {
        rows.seat(sitting, open.feed());
        present = rows.present();
    }

    synchronized int present() {
        return present;
    }

    Optional<WallTile> tile(int seat) {
        return rows.tile(seat);
    }

    @Override
    public void close() {
        hub.close(open);
    }
}
