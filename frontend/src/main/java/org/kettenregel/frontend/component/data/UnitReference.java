package org.kettenregel.frontend.component.data;

/** One unit of a layer. */
public record UnitReference(String layer, int unit) {}
