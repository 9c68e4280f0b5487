package org.kettenregel.kernels;

import java.util.function.Supplier;

/** What a provider found out about its hardware, without opening it. */
public sealed interface Probe {

    /**
     * The device can be opened.
     *
     * @param description what people read, for example {@code CPU, 2 threads}
     * @param open        opens it; whoever calls closes the device
     */
    record Usable(String description, Supplier<Device> open) implements Probe {}

    /**
     * The device cannot be opened here.
     *
     * @param reason what is missing, beginning in lower case and without a full stop
     * @param fix    what the user can do, a sentence without its full stop
     */
    record Unusable(String reason, String fix) implements Probe {}
}
