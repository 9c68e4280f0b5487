package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kettenregel.backend.store.Hash;
import org.kettenregel.backend.store.Letters;

/**
 * Counts wrong codes, so that nobody finds a class by trying. An address is kept in memory for a minute, as a hash that means nothing after this process has ended. A whole school
 * may have one address: where somebody has joined a class from it, others join that class whatever else was tried there.
 */
final class CodeGuard {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_FRIENDS = 20_000;

    private final ClassLimits limits;
    private final String salt = Letters.draw();
    private final Map<String, Integer> wrong = new HashMap<>();
    private final Set<String> friends = new HashSet<>();
    private Instant begun = Instant.EPOCH;
    private int all;

    CodeGuard(ClassLimits limits) {
        this.limits = limits;
    }

    /** Of an address of version 6, the part that a household has. */
    private String key(String address) {
        String[] parts = address.split(":");
        String home = parts.length < 5 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
        return Hash.of(salt + home);
    }

    private void turn(Instant now) {
        if (begun.plus(MINUTE).isBefore(now)) {
            begun = now;
            wrong.clear();
            all = 0;
        }
    }

    /** Whether a code from there is looked at. */
    synchronized boolean isOpen(String address, String code, Instant now) {
        turn(now);
        String key = key(address);
        return friends.contains(key + code) || wrong.getOrDefault(key, 0) < limits.wrongCodes() && all < limits.wrongCodesAll();
    }

    synchronized void wrong(String address, Instant now) {
        turn(now);
        wrong.merge(key(address), 1, Integer::sum);
        all++;
    }

    synchronized void right(String address, String code) {
        if (friends.size() >= MOST_FRIENDS) {
            friends.clear();
        }
        friends.add(key(address) + code);
    }
}
