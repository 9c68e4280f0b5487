package org.kettenregel.backend.persistence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.execute.Touch;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.record.CurvePoints;
import org.kettenregel.backend.record.WholeRun;

/**
 * What a run says beyond its checkpoint. The numbers of the curve are floats as bytes in Base64, little-endian, which holds every bit.
 *
 * @param kept  layers that began with what they had learned elsewhere
 * @param fresh layers that did not, then
 */
record RunProgress(Cursor cursor, List<Change> changes, boolean unjudged, int stride, String curve, List<String> kept, List<String> fresh) {

    /** A number changed by hand in the batch under way. Its value is hexadecimal text, as it may be any bits. */
    record Change(int node, int place, boolean gradient, String value) {

        static Change of(Touch touch) {
            return new Change(touch.node(), touch.place(), touch.gradient(), Float.toHexString(touch.value()));
        }

        Touch touch() {
            try {
                return new Touch(node, place, gradient, Float.parseFloat(value));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("run: a number changed by hand is written as 0x1.8p1, NaN or Infinity, found " + value);
            }
        }
    }

    static RunProgress of(WholeRun run) {
        return new RunProgress(
                run.place().cursor(), run.place().touches().stream().map(Change::of).toList(), run.unjudged(), run.curve().stride(), text(run.curve().points()),
                run.kept(), run.fresh());
    }

    private static String text(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("run: the numbers of its curve are written in Base64");
        }
    }

    private static float[] numbers(String text) {
        byte[] bytes = bytes(text);
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }

    /** Throws IllegalArgumentException for what does not belong together. */
    WholeRun run(Checkpoint checkpoint) {
        RunPlace place = new RunPlace(checkpoint.state(), cursor, changes.stream().map(Change::touch).toList());
        return new WholeRun(checkpoint.experiment(), place, checkpoint.stopping(), unjudged, new CurvePoints(stride, numbers(curve)), kept, fresh);
    }
}
