package org.kettenregel.backend.lens;

import java.util.Optional;

/**
 * A pooling in the row that is looked at, for one channel; row-major, places are pixels of the output and cells those of the window.
 *
 * @param largest  whether each window gives its largest number, rather than the average
 * @param image    (height, width, channels) of the input
 * @param map      (height, width, channels) of the output
 * @param winners  (places): the cell at which the largest was found; empty for averages
 * @param factors  (places, cells): what one more at the cell adds to the output; NaN where there is padding
 * @param backward the way back; empty until the gradient of the output is there
 * @param range    the largest distance from zero in all images of the network, for colours
 */
public record PoolAnswer(
        WindowSizes sizes, boolean largest, float[] image, float[] map, float[] winners, float[] factors, Optional<Backward> backward, float range)
        implements Answer {

    /**
     * @param arrives  (height, width, channels): the gradient of the output
     * @param shares   (places, cells): the part of it that each cell gets from its window; NaN where there is padding
     * @param gradient (pixels): what the chosen channel of the input gets in all, by the engine's own backward step
     * @param inRun    whether training computes it, too
     */
    public record Backward(float[] arrives, float[] shares, float[] gradient, boolean inRun) {}
}
