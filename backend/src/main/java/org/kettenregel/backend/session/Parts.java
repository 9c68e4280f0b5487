package org.kettenregel.backend.session;

import java.util.ArrayDeque;
import java.util.Deque;

/** What holds memory of a device for one owner; all of it is freed together, the last one made first. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> made = new ArrayDeque<>();

    <T extends AutoCloseable> T own(T part) {
        made.addFirst(part);
        return part;
    }

    @Override
    public void close() {
        try {
            while (!made.isEmpty()) {
                made.removeFirst().close();
            }
        } catch (Exception impossible) { // no part declares one
            throw new IllegalStateException(impossible);
        }
    }
}
