package org.kettenregel.frontend.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.session.SessionSnapshot;

/** What goes over the wire beside the page itself, for tests of what must not. */
public final class Wire {

    private Wire() {}

    public static byte[] frame(SessionSnapshot snapshot, Veil veil) {
        return FrameEncoder.encode(snapshot, 1, veil);
    }

    /** Empty where nothing of this name is handed out. */
    public static byte[] bundle(Bundles bundles, String name) {
        return bundles.find(name).orElseGet(() -> new byte[0]);
    }

    /** Whatever could be a number in them: frames and bundles keep floats at multiples of four bytes. */
    public static List<Double> floats(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Double> found = new ArrayList<>();
        while (buffer.remaining() >= Float.BYTES) {
            float number = buffer.getFloat();
            if (Float.isFinite(number)) {
                found.add((double) number);
            }
        }
        return found;
    }
}
