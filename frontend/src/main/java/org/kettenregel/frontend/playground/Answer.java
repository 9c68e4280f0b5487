package org.kettenregel.frontend.playground;

import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;

/** The usual way to answer what data ask: one sigmoid for two classes, a softmax for more, linear units for numbers. */
record Answer(int units, Activation activation, LossSpec loss) {

    static Answer to(Targets targets) {
        return switch (targets) {
            case Targets.Numbers numbers -> new Answer(numbers.width(), new Linear(), new MeanSquaredError());
            case Targets.Classes classes when classes.names().size() == 2 -> new Answer(1, new Sigmoid(), new BinaryCrossEntropyLoss());
            case Targets.Classes classes -> new Answer(classes.names().size(), new Softmax(), new CategoricalCrossEntropyLoss());
        };
    }

    /** A loss of the same kind stays with all its knobs. */
    LossSpec loss(LossSpec before) {
        return before.getClass() == loss.getClass() ? before : loss;
    }
}
