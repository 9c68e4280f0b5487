package org.kettenregel.backend.session;

/**
 * What one session may use.
 *
 * @param bytes       memory of its program, in bytes
 * @param sliceMillis longest piece of work before others get their turn
 * @param frameMillis shortest time between two snapshots while training
 */
public record SessionLimits(long bytes, int sliceMillis, int frameMillis) {

    public SessionLimits() {
        this(256L << 20, 20, 50);
    }
}
