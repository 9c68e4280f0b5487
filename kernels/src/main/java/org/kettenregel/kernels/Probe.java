package org.kettenregel.kernels;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a provider found out about its hardware, without opening it. */
public sealed interface Probe {

    /**
     * The device can be opened.
     *
     * @param description what people read, for example {@code CPU, 2 threads}
     * @param open        opens it; whoever calls closes the device
     * @param openWith    opens it with so many threads, the calling one included; takes no notice of them where it has none of its own
     */
    record Usable(String description, Supplier<Device> open, IntFunction<Device> openWith) implements Probe {

        /** A device that computes without threads of the processor. */
        public Usable(String description, Supplier<Device> open) {
            this(description, open, _ -> open.get());
        }
    }

    /**
     * The device cannot be opened here.
     *
     * @param reason what is missing, beginning in lower case and without a full stop
     * @param fix    what the user can do, a sentence without its full stop
     */
    record Unusable(String reason, String fix) implements Probe {}
}
