package org.kettenregel.backend.classroom;

import java.time.Instant;
import java.util.Optional;

/** A class as the list of one's own classes shows it. */
public record ClassSummary(ClassId id, String title, ClassRole role, Instant used, Optional<Instant> ended) {}
