package org.kettenregel.backend.dataset;

import org.kettenregel.backend.shape.Shape;

/** What is known of a data set before it is loaded: enough to check a network against it. */
public record Signature(Shape input, Targets targets) {}
