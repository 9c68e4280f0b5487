package org.kettenregel.backend.lens;

import java.util.List;

/**
 * All paths from one number to another, and what they add up to.
 *
 * @param kind     how they are told
 * @param count    how many paths there are; a whole number, exact below 2^53
 * @param counted  what was counted
 * @param paths    each one, the largest product first; empty where they are too many
 * @param groups   of paths that are too many, the largest contribution first; only the first {@link #SHOWN}
 * @param ofGroups how many groups there are
 * @param sum      of the products of all paths, NaN where they are too many to follow and no gradient is there to help
 * @param absolute sum of the sizes of all products: how much there is that cancels
 * @param gradient what the engine says, NaN while it has not come so far, and where the end is not the loss
 * @param moved    whether weights have been updated since, so that local derivatives are those of other weights than the gradient
 */
public record PathAnswer(
        int from, int to, Kind kind, double count, Counted counted, List<Path> paths, List<Group> groups, int ofGroups, double sum, double absolute,
        double gradient, boolean moved) implements Answer {

    /** Groups that are named. */
    public static final int SHOWN = 12;

    /** Each path for itself; or together those through the same layers, steps of a sequence, samples, or numbers at which they part. */
    public enum Kind { PATHS, LAYERS, STEPS, SAMPLES, NUMBERS }

    /** All paths; those of the sample that is looked at; or so many that one only knows there are more. */
    public enum Counted { ALL, ONE_SAMPLE, MORE }

    public PathAnswer {
        paths = List.copyOf(paths);
        groups = List.copyOf(groups);
    }

    /** @param hops one after another from the start to the end */
    public record Path(List<Hop> hops, double product) {

        public Path {
            hops = List.copyOf(hops);
        }
    }

    /**
     * One edge of a path, with where it arrives.
     *
     * @param edge    between the nodes
     * @param sample  the row of the batch, -1 in a node that has none
     * @param element its place in the row, or in the whole of the node
     * @param local   the derivative of the number where it arrives by the one from which it comes
     */
    public record Hop(PathEdge edge, int sample, int element, double local) {}

    /**
     * Paths that are told together.
     *
     * @param layers  keys of the layers they pass, in this order; empty for other groups
     * @param number  of the step or the sample, counted from 0; the node of other numbers; -1 for what belongs to none
     * @param element of that node, as in {@link Hop}
     * @param count   paths, NaN where they were not counted
     * @param edges   the edges between nodes that they go over
     */
    public record Group(List<String> layers, int number, int element, double count, double contribution, List<PathEdge> edges) {

        public Group {
            layers = List.copyOf(layers);
            edges = List.copyOf(edges);
        }
    }
}
