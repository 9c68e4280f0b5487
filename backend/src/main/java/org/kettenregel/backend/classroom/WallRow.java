package org.kettenregel.backend.classroom;

import java.time.Instant;

/**
 * A seat on the wall.
 *
 * @param version ascending over all rows that one server has seen, to ask for what is newer
 */
public record WallRow(int seat, WallReport report, Instant seen, long version) {}
