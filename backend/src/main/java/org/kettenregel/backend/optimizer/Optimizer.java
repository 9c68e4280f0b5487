package org.kettenregel.backend.optimizer;

import org.kettenregel.kernels.Kernels;

/** How a gradient moves a weight; adding one means one record and its name in {@code permits}. */
public sealed interface Optimizer permits Sgd, RmsProp, Adam, AdamW, Adagrad {

    double learningRate();

    /** Floats of memory that the rule keeps per weight. */
    int stateFactor();

    /** The optimizer whose memory it keeps, number for number: a run that goes on with another one hands the memory on where both name the same. */
    default Class<? extends Optimizer> memory() {
        return getClass();
    }

    /** What this memory starts from. */
    default float stateStart() {
        return 0;
    }

    /** A rule with its constants made once per run. */
    Rule rule();

    /** Moves the weights of one parameter. */
    interface Rule {

        /**
         * @param step number of the update, from 1
         * @param rate what the schedule multiplies the learning rate by
         */
        void update(Kernels kernels, UpdateCall call, long step, double rate);
    }

    static void requireRate(String name, double learningRate) {
        if (!(learningRate > 0 && learningRate <= 100)) {
            throw new IllegalArgumentException("%s: learning rate must be above 0 and at most 100, found %s".formatted(name, learningRate));
        }
    }

    static void requireDecay(String name, String knob, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("%s: %s must be at least 0 and below 1, found %s".formatted(name, knob, value));
        }
    }
}
