package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Optional;

/** The row of a class. */
record ClassRow(
        ClassId id, String title, ClassSettings settings, Optional<String> code, Instant codeUntil, boolean locked, Pace pace, ClassStandpoint standpoint,
        Optional<Integer> presenter, Optional<Instant> presenterUntil, Optional<Integer> handOut, int nextSeat, int nextNumber,
        Instant opened, Instant used, Instant expires, Optional<Instant> ended) {

    static ClassRow begun(String title, ClassSettings settings, String code, Instant now) {
        return new ClassRow(
                ClassId.draw(), title, settings, Optional.of(code), now.plus(settings.codeLife()), false, Pace.EXPLORE, new ClassStandpoint(0, ""),
                Optional.empty(), Optional.empty(), Optional.empty(), 2, 1, now, now, now.plus(settings.keptFor()), Optional.empty());
    }

    /** Whether one can join by its code. */
    boolean isOpen(Instant now) {
        return code.isPresent() && ended.isEmpty() && now.isBefore(codeUntil);
    }

    /** The one who moves the screens now. */
    Optional<Integer> presenter(Instant now) {
        return presenterUntil.filter(now::isBefore).flatMap(_ -> presenter);
    }

    ClassView seenBy(Seat seat, Instant now) {
        boolean inside = seat.role().takesPart();
        return new ClassView(
                id, title, settings, seat, seat.role().teaches() && isOpen(now) ? code : Optional.empty(), codeUntil, locked, pace,
                inside ? standpoint : new ClassStandpoint(0, ""), inside ? presenter(now) : Optional.empty(), inside ? handOut : Optional.empty(), ended, expires);
    }
}
