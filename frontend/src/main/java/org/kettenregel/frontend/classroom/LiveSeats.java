package org.kettenregel.frontend.classroom;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kettenregel.backend.classroom.ClassId;
import org.springframework.stereotype.Service;

/** The open pages of students of this server: what a teacher may look at, and what is handed in when it is collected. Another server's pages are not here. */
@Service
class LiveSeats {

    private final Map<Place, SeatReporter> pages = new ConcurrentHashMap<>();

    private record Place(ClassId id, int seat) {}

    /** Of several pages of one seat the last one counts. */
    void open(ClassId id, int seat, SeatReporter page) {
        pages.put(new Place(id, seat), page);
    }

    void close(ClassId id, int seat, SeatReporter page) {
        pages.remove(new Place(id, seat), page);
    }

    Optional<SeatReporter> find(ClassId id, int seat) {
        return Optional.ofNullable(pages.get(new Place(id, seat)));
    }
}
