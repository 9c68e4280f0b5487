package org.kettenregel.backend.lens;

import java.util.OptionalDouble;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Elementwise;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.backend.op.ReaderBehind;

/** Shows an op its own output in place of its input: the mistake of who takes the slope of an activation at a instead of z. */
record AtOutput(Reader reader, double outputOfOutput) implements ReaderBehind {

    /** The slope at the wrong place; empty for an op that is no activation of single numbers. */
    static OptionalDouble slope(Op op, int input, int from, int to, Reader reader) {
        if (!(op instanceof Activation) || !(op instanceof Elementwise)) {
            return OptionalDouble.empty();
        }
        double outputOfOutput = op.explain(to, new AtOutput(reader, Double.NaN)).result();
        return OptionalDouble.of(op.localDerivative(input, from, to, new AtOutput(reader, outputOfOutput)));
    }

    @Override
    public double input(int input, int element) {
        return reader.output(element);
    }

    @Override
    public double output(int element) {
        return outputOfOutput;
    }
}
