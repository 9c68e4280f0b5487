package org.kettenregel.frontend.classroom;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.kettenregel.backend.classroom.WallReport;
import org.kettenregel.backend.classroom.WallState;

/** What a student's page reports of a run, and what a wall reads out of it: what others report is read as carefully as what comes from a browser. */
final class ReportForm {

    private static final int SIZES = 2; // bytes in front of the picture: width and height
    private static final int LARGEST = 255;

    private ReportForm() {}

    static WallReport of(RunOutlook outlook, boolean hand) {
        byte[] points = outlook.curve().points();
        float[] sparkline = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            sparkline[i] = (points[i] & LARGEST) / (float) LARGEST;
        }
        byte[] picture = outlook.picture().map(ReportForm::bytes).orElseGet(() -> new byte[0]);
        return new WallReport(hand ? WallState.HAND_UP : reported(outlook.state()), outlook.epoch(), outlook.loss(), outlook.score(), sparkline, picture);
    }

    private static WallState reported(SeatState state) {
        return switch (state) {
            case WAITING, IDLE -> WallState.IDLE;
            case TRAINING -> WallState.TRAINING;
            case STUCK -> WallState.STUCK;
            case BROKEN -> WallState.NAN;
            case DONE -> WallState.DONE;
            case AWAY -> WallState.AWAY;
        };
    }

    private static byte[] bytes(Thumbnail picture) {
        return ByteBuffer.allocate(SIZES + picture.values().length).put((byte) picture.width()).put((byte) picture.height()).put(picture.values()).array();
    }

    static SeatState state(WallReport report) {
        return switch (report.state()) {
            case TRAINING -> SeatState.TRAINING;
            case STUCK -> SeatState.STUCK;
            case NAN -> SeatState.BROKEN;
            case DONE -> SeatState.DONE;
            case IDLE, HAND_UP -> SeatState.IDLE;
            case AWAY -> SeatState.AWAY;
        };
    }

    static boolean handUp(WallReport report) {
        return report.state() == WallState.HAND_UP;
    }

    static byte[] curve(WallReport report) {
        float[] sparkline = report.sparkline();
        byte[] curve = new byte[sparkline.length];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (byte) Math.round(Float.isFinite(sparkline[i]) ? Math.clamp(sparkline[i], 0, 1) * LARGEST : LARGEST);
        }
        return curve;
    }

    /** Empty where the bytes are not those of a picture. */
    static Optional<Thumbnail> picture(WallReport report) {
        byte[] bytes = report.picture();
        if (bytes.length <= SIZES) {
            return Optional.empty();
        }
        int width = bytes[0] & LARGEST;
        int height = bytes[1] & LARGEST;
        if (width * height != bytes.length - SIZES) {
            return Optional.empty();
        }
        byte[] values = new byte[width * height];
        System.arraycopy(bytes, SIZES, values, 0, values.length);
        return Optional.of(new Thumbnail(width, height, values));
    }
}
