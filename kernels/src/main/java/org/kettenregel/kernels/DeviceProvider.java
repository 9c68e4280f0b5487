package org.kettenregel.kernels;

/** Finds one kind of device; listed in {@code META-INF/services}, so that a new kind needs no change elsewhere. */
public interface DeviceProvider {

    /** Stable kebab-case name, the one users type. */
    String id();

    /** Looks at the hardware; quick, and never throws for hardware that is absent. */
    Probe probe();

    /** Among the usable devices {@code auto} opens the one with the highest preference. */
    int preference();
}
