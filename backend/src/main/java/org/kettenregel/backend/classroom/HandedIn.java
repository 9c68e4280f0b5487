package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Optional;

/**
 * What was handed in, as teachers see it; the document is asked for by {@link ClassSnapshots#document}.
 *
 * @param number    within the class
 * @param presented the place from 0 among those that are presented
 */
public record HandedIn(int number, int seat, String name, byte[] picture, int epoch, double loss, double accuracy, String note, Instant at, Optional<Integer> presented) {}
