package org.kettenregel.backend.lens;

import java.util.Optional;

/**
 * A convolution in the row that is looked at: what one kernel, from one channel of the input to one of the output, multiplies and adds up.
 *
 * @param forward  the way to the output
 * @param backward the way back; empty until the gradient of the output is there
 * @param samples  in the batch
 * @param range    the largest distance from zero in all images of the network, for colours
 */
public record KernelAnswer(WindowSizes sizes, Forward forward, Optional<Backward> backward, int samples, float range) implements Answer {

    /**
     * Row-major. A place is a pixel of the output, a cell one of the kernel; products are 0 where there is padding.
     *
     * @param image    (height, width, channels) of the input
     * @param map      (height, width, channels) of the output
     * @param kernels  (cells, channels of the output): all kernels that read the chosen channel
     * @param products (places, cells): pixel times weight for the chosen pair of channels
     * @param partials (places, channels of the input): sums of the products of each channel, for the chosen channel of the output
     * @param totals   (places): sums over all channels
     * @param current  whether they are what the output was computed as; not so when weights have moved since
     */
    public record Forward(float[] image, float[] map, float[] kernels, float[] products, float[] partials, float[] totals, boolean current) {}

    /**
     * Row-major, as {@link Forward}.
     *
     * @param arrives      (height, width, channels): the gradient of the output
     * @param products     (cells, places): pixel times gradient that arrives for the chosen pair of channels
     * @param sums         (cells): their sums, for this sample
     * @param batchSums    (cells): the same over all samples of the batch
     * @param gradients    (cells): the engine's gradient of the weights; empty until it is complete
     * @param fits         whether the sums over the batch are the engine's gradient; not so when more than this reaches the weights
     * @param largest      (cells, {@link #LARGEST}): places of the largest terms, largest first, -1 for none
     * @param shares       (pixels, cells): gradient that arrives times weight for the chosen pair; NaN where no window has the cell on the pixel
     * @param byChannel    (pixels, channels of the output): what each channel sends to the chosen channel of the input
     * @param imageGradient (pixels): the gradient of the chosen channel of the input, by the engine's own backward step on this sample
     * @param inRun        whether training computes it, too; the first layer has nobody to hand it to
     */
    public record Backward(
            float[] arrives,
            float[] products,
            float[] sums,
            float[] batchSums,
            float[] gradients,
            boolean fits,
            float[] largest,
            float[] shares,
            float[] byChannel,
            float[] imageGradient,
            boolean inRun) {

        /** Terms that are named for each cell of the kernel. */
        public static final int LARGEST = 6;
    }
}
