package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Limits;

/**
 * What one session may use.
 *
 * @param experiment  what its experiment may ask of the machine
 * @param sliceMillis longest piece of work before others get their turn
 * @param frameMillis shortest time between two snapshots while training
 */
public record SessionLimits(Limits experiment, int sliceMillis, int frameMillis) {

    public SessionLimits() {
        this(new Limits(), 20, 50);
    }
}
