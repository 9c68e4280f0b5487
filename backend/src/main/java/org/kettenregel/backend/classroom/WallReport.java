package org.kettenregel.backend.classroom;

/**
 * What a page shows the wall of its network. Its arrays belong to whoever gets it last: nobody changes them.
 *
 * @param epoch     from 0
 * @param loss      NaN where there is none
 * @param accuracy  share from 0 to 1, NaN where there is none
 * @param sparkline the loss over the run, at most {@link ClassLimits#MOST_POINTS} numbers
 * @param picture   at most {@link ClassLimits#MOST_PICTURE} bytes; empty where there is none
 */
public record WallReport(WallState state, int epoch, double loss, double accuracy, float[] sparkline, byte[] picture) {

    public WallReport {
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch on the wall: expected 0 or more, found " + epoch);
        }
        RefusedInClass.Reason.TOO_MANY_POINTS.above(sparkline.length, ClassLimits.MOST_POINTS);
        RefusedInClass.Reason.PICTURE_TOO_LARGE.above(picture.length, ClassLimits.MOST_PICTURE);
    }
}
