package org.kettenregel.frontend.builder;

import java.util.function.UnaryOperator;
import org.kettenregel.backend.experiment.Experiment;

/** What a person can do while building. */
public interface BuilderActions {

    /** Changes the description of the experiment; undo leads back. */
    void edit(UnaryOperator<Experiment> edit);

    /**
     * Shows the values of a layer beside the drawing.
     *
     * @param layer id of the layer, {@link org.kettenregel.backend.experiment.Layer#INPUT} for none
     * @param open  whether they are wanted where they would cover the drawing, too
     */
    void chooseLayer(int layer, boolean open);

    /**
     * Shows what is inside a layer, in its block.
     *
     * @param layer its key
     * @param how   {@code toggle}, {@code deeper} or {@code back}
     */
    void unfold(String layer, String how);
}
