package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.Locale;

/**
 * How much load for how long, as system properties say: {@code -Dload.sessions=200} and so on.
 *
 * @param address   of a server that runs already; empty for one of our own, started by the launcher
 * @param sessions  browsers at once
 * @param perSecond steps of all of them together
 * @param trainers  of the sessions
 * @param preset    what they have open
 */
record LoadSettings(String address, int sessions, double perSecond, int trainers, Duration warmUp, Duration duration, String preset) {

    /** @param trainers where nothing else is said */
    static LoadSettings read(int trainers) {
        return new LoadSettings(
                System.getProperty("load.address", ""), Integer.getInteger("load.sessions", 200), Double.parseDouble(System.getProperty("load.rate", "100")),
                Integer.getInteger("load.trainers", trainers), Duration.ofSeconds(Integer.getInteger("load.warmup", 20)),
                Duration.ofSeconds(Integer.getInteger("load.seconds", 60)), System.getProperty("load.preset", "spiral"));
    }

    String location() {
        return "?preset=" + preset.toLowerCase(Locale.ROOT);
    }
}
