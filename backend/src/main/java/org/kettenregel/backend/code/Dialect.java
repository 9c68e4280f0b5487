package org.kettenregel.backend.code;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;

/** The four ways in which a network is commonly written. */
public enum Dialect {
    KERAS_SEQUENTIAL("keras", true),
    KERAS_FUNCTIONAL("keras-functional", false),
    PYTORCH_SEQUENTIAL("pytorch", true),
    PYTORCH_MODULE("pytorch-module", false);

    private final String id;
    private final boolean chain;

    Dialect(String id, boolean chain) {
        this.id = id;
        this.chain = chain;
    }

    /** Kebab-case; it lives in names of files and texts. */
    public String id() {
        return id;
    }

    public boolean torch() {
        return this == PYTORCH_SEQUENTIAL || this == PYTORCH_MODULE;
    }

    boolean sequential() {
        return chain;
    }

    /** Whether a network can be written so: layers one behind the other in the sequential ones, any in the others. Expressions are no networks. */
    public boolean holds(Experiment experiment) {
        return experiment.expression().isEmpty() && (!chain || isChain(experiment));
    }

    /** Each layer reads the one before it, all have weights of their own, and only the last one answers. */
    public static boolean isChain(Experiment experiment) {
        int last = Layer.INPUT;
        for (Layer layer : experiment.layers()) {
            if (layer.inputs().size() != 1 || layer.inputs().getFirst() != last || !experiment.ownerOf(layer).equals(layer)) {
                return false;
            }
            last = layer.id();
        }
        return experiment.heads().isEmpty();
    }
}
