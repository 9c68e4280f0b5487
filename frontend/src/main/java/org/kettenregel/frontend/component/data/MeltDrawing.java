package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * Dense layers and the one matrix that they make together; the matrices are in the bundle beside it.
 *
 * @param activations what bends between them is called
 * @param product     whether the one matrix has been computed
 * @param largest     the largest distance between the engine and the one matrix
 * @param restorable  whether activations were taken away that can come back
 */
public record MeltDrawing(List<Layer> layers, List<String> activations, boolean product, List<Row> rows, double largest, boolean restorable) {

    public MeltDrawing {
        layers = List.copyOf(layers);
        activations = List.copyOf(activations);
        rows = List.copyOf(rows);
    }

    public record Layer(String name, int inputs, int units) {}

    /**
     * A sample.
     *
     * @param engine what the engine gives
     * @param melted what the one matrix gives
     */
    public record Row(float[] input, float[] engine, double[] melted) {}
}
