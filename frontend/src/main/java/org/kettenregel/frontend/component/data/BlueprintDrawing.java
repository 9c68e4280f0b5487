package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A network to build on: its blocks in the order of computation, from the data to the loss, and the wires between them. The layers of a group that is
 * collapsed are one block.
 *
 * @param groups     those that are collapsed, and those in whose frames blocks stand next to one another
 * @param parameters of all layers, for people to read, as {@code work} and {@code memory} are
 * @param notice     what is wrong with no block alone; empty for nothing
 */
public record BlueprintDrawing(
        List<BlockDrawing> blocks, List<FlowDrawing> flows, List<GroupDrawing> groups, String parameters, String work, String memory, String notice,
        List<WayOutDrawing> ways) {

    /**
     * @param kind            {@code input}, {@code layer}, {@code group} or {@code loss}
     * @param title           what kind of layer it is
     * @param name            what it is called elsewhere on the page
     * @param line            its values in a line
     * @param shape           what it gives, {@code n × 28 × 28 × 1}; a question mark where that is not known
     * @param parameters      as a product, {@code 3 × 3 × 1 × 32 + 32 = 320}; empty for none
     * @param parameterShare  of what the layer with most has, from 0 to 1; so are the other two
     * @param joins           whether it reads two or more
     * @param problem         what is wrong, empty for nothing
     * @param note            what is unwise, empty for nothing
     * @param ways            out of that
     */
    public record BlockDrawing(
            String key, String kind, int group, String title, String name, String line, String shape, String parameters, String work, String memory,
            double parameterShare, double workShare, double memoryShare, boolean joins, String problem, String note, List<WayOutDrawing> ways) {}

    /**
     * @param label what goes along it
     * @param bad   whether the layer at its end cannot read that
     */
    public record FlowDrawing(String from, String to, String label, boolean bad) {}

    /**
     * @param layers     keys of its layers; blocks of the canvas as long as it is not collapsed
     * @param count      how many these are, in words
     * @param reads      shapes of what it is given, {@code n × 8}
     * @param gives      shapes of what goes on
     * @param parameters of all its layers; a question mark where that is not known, as in {@code work} and {@code memory}
     */
    public record GroupDrawing(
            String key, String name, boolean collapsed, List<String> layers, String count, String reads, String gives, String parameters, String work,
            String memory) {}

    /** @param id by which it is asked for */
    public record WayOutDrawing(String id, String text) {}
}
