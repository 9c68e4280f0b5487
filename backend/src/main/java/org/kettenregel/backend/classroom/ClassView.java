package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Optional;

/**
 * A class as one who is in it sees it.
 *
 * @param you        who asks; where {@link ClassRole#WAITING}, standpoint and title are left out
 * @param code       as it is typed, for teachers, as long as one can join by it
 * @param codeUntil  when it ends
 * @param locked     whether nobody else can join
 * @param presenter  the number of the teacher who moves the screens now
 * @param handOut    the number of what was handed out last
 * @param ended      when the teacher ended it; its work is kept until {@code expires}
 * @param expires    when everything of it is removed, unless it is used before
 */
public record ClassView(
        ClassId id, String title, ClassSettings settings, Seat you, Optional<String> code, Instant codeUntil, boolean locked, Pace pace,
        ClassStandpoint standpoint, Optional<Integer> presenter, Optional<Integer> handOut, Optional<Instant> ended, Instant expires) {}
