package org.kettenregel.backend.schedule;

import org.kettenregel.backend.catalog.Named;

/** The same learning rate from beginning to end. */
@Named(order = 1, id = "constant")
public record ConstantRate() implements Schedule {

    @Override
    public double factor(double epoch) {
        return 1;
    }
}
