package org.kettenregel.backend.catalog;

/** One knob of a record: the component's name and what a form offers for it. */
public record KnobInfo(String name, KnobKind kind) {}
