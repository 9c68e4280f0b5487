package org.kettenregel.e2e.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts messages into the order of their numbers, whichever way they came: an answer and what is pushed can overtake each other. */
final class MessageOrder {

    private final Map<Integer, UidlMessage> early = new TreeMap<>(); // by their numbers
    private int last;

    /** @param last number of the message before the first */
    MessageOrder(int last) {
        this.last = last;
    }

    /** Those that can be taken in now. What has been there before, or stands outside, never can. */
    List<UidlMessage> take(UidlMessage message) {
        List<UidlMessage> ready = new ArrayList<>();
        if (message.isWholePage()) {
            early.clear();
            last = message.syncId() - 1;
        }
        if (message.isNumbered() && message.syncId() > last) {
            early.put(message.syncId(), message);
        }
        @Nullable UidlMessage next;
        while ((next = early.remove(last + 1)) != null) {
            last++;
            ready.add(next);
        }
        return ready;
    }

    /** Whether there are some that cannot be taken in before others have come. */
    boolean isWaiting() {
        return !early.isEmpty();
    }

    /** Number of the newest that was taken in. */
    int last() {
        return last;
    }
}
