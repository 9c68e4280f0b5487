package org.kettenregel.backend.classroom;

import java.time.Instant;

/**
 * A person in a class, as the class knows it.
 *
 * @param number within the class, in the order of joining; the owner has 1
 * @param name   generated, or typed where the class allows it; empty for teachers
 */
public record Seat(int number, String name, ClassRole role, Instant joined) {}
