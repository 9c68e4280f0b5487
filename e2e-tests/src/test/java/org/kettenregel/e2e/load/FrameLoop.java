package org.kettenregel.e2e.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches the frames of one page as its browser does: the next one is asked for when the last one has been drawn. */
final class FrameLoop {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final Pattern EPOCH = Pattern.compile("\"epoch\":(\\d+)");
    private static final long DRAWING_MILLIS = 16; // a browser asks again after its next picture

    private final Site site;
    private final Site.Visitor visitor;
    private final String token;
    private final AtomicLong frames = new AtomicLong();
    private volatile int epoch;
    private volatile boolean closed;
    private @Nullable Thread thread;

    FrameLoop(Site site, Site.Visitor visitor, String token) {
        this.site = site;
        this.visitor = visitor;
        this.token = token;
    }

    FrameLoop start() {
        thread = Thread.startVirtualThread(this::run);
        return this;
    }

    private void run() {
        long after = -1;
        while (!closed) {
            try {
                Site.Reply reply = site.get(visitor, "frames/" + token + "?after=" + after);
                if (reply.status() >= 400) {
                    return;
                }
                if (reply.status() == 200) {
                    String header = header(reply.body());
                    after = number(SEQUENCE, header);
                    epoch = number(EPOCH, header);
                    frames.incrementAndGet();
                    Thread.sleep(DRAWING_MILLIS);
                }
            } catch (RuntimeException | InterruptedException ended) {
                return;
            }
        }
    }

    private static String header(byte[] frame) {
        int length = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return new String(frame, Integer.BYTES, length, StandardCharsets.UTF_8);
    }

    private static int number(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    String token() {
        return token;
    }

    long frames() {
        return frames.get();
    }

    /** Of the newest frame. */
    int epoch() {
        return epoch;
    }

    void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
