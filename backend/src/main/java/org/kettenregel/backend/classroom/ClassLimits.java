package org.kettenregel.backend.classroom;

import java.time.Duration;

/**
 * How much a class takes.
 *
 * @param classes        of one teacher
 * @param wrongCodes     from one address, in a minute
 * @param wrongCodesAll  from everywhere, in a minute
 * @param lease          how long nobody else moves the screens after the last sign of who does
 * @param away           after which silence a seat is away
 * @param invitation     how long one can become a co-teacher by a link
 * @param dismissed      how long those who wait or were sent away are remembered
 */
public record ClassLimits(int classes, int wrongCodes, int wrongCodesAll, Duration lease, Duration away, Duration invitation, Duration dismissed) {

    public static final int MOST_STANDPOINT = 7_000; // characters
    public static final int MOST_POINTS = 40;
    public static final int MOST_PICTURE = 8 * 1024; // bytes
    public static final int MOST_SNAPSHOT_PICTURE = 64 * 1024; // bytes
    public static final int MOST_TITLE = 120; // characters
    public static final int MOST_NAME = 24; // characters
    public static final int MOST_TEXT = 1_000; // characters
    public static final int MOST_OPTION = 200; // characters
    public static final int MOST_OPTIONS = 8;
    public static final int MOST_TEACHERS = 20; // and invitations
    public static final int MOST_SNAPSHOTS = 5; // of one seat

    /** What a server allows. */
    public ClassLimits() {
        this(100, 10, 300, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofHours(24), Duration.ofHours(24));
    }
}
