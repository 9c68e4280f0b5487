package org.kettenregel.frontend.component.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer that is unfolded where it stands.
 *
 * @param layer   its key
 * @param title   what it is called
 * @param level   {@code units}, {@code operations} or {@code scalars}
 * @param sentence said in place of numbers; empty for nothing
 * @param numbers how many numbers it has all in all, for one sample
 * @param listed  whether these are few enough to be listed one by one
 * @param units   null where they are not shown
 * @param scalars empty where they are not shown
 * @param node    whose number is looked at, -1 for none
 * @param element which of its numbers
 */
public record UnfoldedDrawing(
        String layer, String title, String level, String sentence, int numbers, boolean listed, @Nullable Units units, List<Scalars> scalars, int node, int element) {

    public UnfoldedDrawing {
        scalars = List.copyOf(scalars);
    }

    /**
     * Units of the layer; their arrays are {@code values}, {@code gradients}, {@code weights} and {@code biases}.
     *
     * @param output  node whose numbers they are
     * @param name    its letter
     * @param count   of all units
     * @param shown   which of them are shown
     * @param cells   which numbers of one unit are shown
     * @param steps   nodes in which the states of these steps stand; empty where there are none
     * @param weights null where it has none of its own
     */
    public record Units(int output, String name, int count, List<Integer> shown, GraphDrawing.Picture cells, List<Integer> steps, @Nullable Weights weights) {

        public Units {
            shown = List.copyOf(shown);
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param parameter node of the weights
     * @param name      its letter
     * @param cells     which of one unit are shown
     * @param bias      node of the biases, -1 for none
     * @param biasName  its letter
     */
    public record Weights(int parameter, String name, GraphDrawing.Picture cells, int bias, String biasName) {}

    /**
     * All numbers of a node; their arrays are {@code value-3} and {@code gradient-3} for node 3.
     *
     * @param id    of the node
     * @param name  its letter
     * @param kind  what it does, in words
     * @param sizes without the axis of samples
     */
    public record Scalars(int id, String name, String kind, List<Integer> sizes) {

        public Scalars {
            sizes = List.copyOf(sizes);
        }
    }
}
