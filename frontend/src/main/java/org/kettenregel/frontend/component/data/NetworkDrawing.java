package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A network as columns of units.
 *
 * @param version matches the frames that belong to this drawing
 */
public record NetworkDrawing(int version, List<LayerDrawing> layers, List<WireDrawing> wires) {

    /**
     * @param kind    {@code input} or {@code layer}
     * @param form    {@code units} with pictures over the plane of inputs, {@code cells} coloured by their numbers, a {@code field} of all of them,
     *                {@code maps} of an image, {@code steps} of a sequence, or {@code text}
     * @param shown   how many of its units are drawn; 1 for what stands as one block
     * @param shape   sizes of an image or a sequence; empty for a row of units
     * @param note    what is unwise about it, empty for nothing
     * @param problem what is wrong with it, empty for nothing
     */
    public record LayerDrawing(
            String key,
            String title,
            List<String> lines,
            String kind,
            String form,
            int units,
            int shown,
            List<Integer> shape,
            List<String> unitNames,
            boolean removable,
            boolean resizable,
            String note,
            String problem) {}

    /**
     * Wires between all units of two layers.
     *
     * @param parameter name of the weights they carry, empty for none
     * @param bias      name of the biases of the layer they lead to, empty for none
     */
    public record WireDrawing(String from, String to, String parameter, String bias, String label) {}
}
