package org.kettenregel.backend.session;

import java.util.OptionalInt;
import org.kettenregel.backend.execute.Look;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.program.Cursor;

/** A sample looked at apart from training, with those around it as one batch. */
final class Apart implements AutoCloseable {

    private final Look look;
    private final Inspector inspector;
    private Pass pass = Pass.FORWARD;
    private int row;

    Apart(Look look, Inspector inspector) {
        this.look = look;
        this.inspector = inspector;
    }

    /** Computes the batch with the weights of now, as if it were the one at the cursor. */
    void compute(Cursor cursor, Pass wanted) {
        pass = wanted;
        look.compute(cursor, wanted);
    }

    void computeAgain(Cursor cursor) {
        look.compute(cursor, pass);
    }

    /** Whether it shows the network as it answers in use, which has no way backward. */
    boolean inUse() {
        return !look.run().frame().training();
    }

    OptionalInt rowOf(int sample) {
        return look.rowOf(sample);
    }

    void row(int chosen) {
        row = chosen;
    }

    Vantage view() {
        return new Vantage(look.run(), inspector, row, true);
    }

    @Override
    public void close() {
        look.close();
    }
}
