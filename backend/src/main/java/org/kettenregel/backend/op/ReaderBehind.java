package org.kettenregel.backend.op;

import org.kettenregel.backend.shape.Shape;

/** Shows the numbers of another reader, except where it says otherwise. */
public interface ReaderBehind extends Reader {

    /** The one whose numbers are shown. */
    Reader reader();

    @Override
    default int samples() {
        return reader().samples();
    }

    @Override
    default Shape inputShape(int input) {
        return reader().inputShape(input);
    }

    @Override
    default Shape outputShape() {
        return reader().outputShape();
    }

    @Override
    default double input(int input, int element) {
        return reader().input(input, element);
    }

    @Override
    default double output(int element) {
        return reader().output(element);
    }

    @Override
    default double outputGradient(int element) {
        return reader().outputGradient(element);
    }

    @Override
    default double saved(int which, int element) {
        return reader().saved(which, element);
    }

    @Override
    default boolean training() {
        return reader().training();
    }
}
