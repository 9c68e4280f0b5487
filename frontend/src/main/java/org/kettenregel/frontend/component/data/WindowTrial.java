package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A convolution with settings of one's own.
 *
 * @param padding rows and columns of zeros on each side
 * @param height  of its output; below 1 where the window does not fit
 * @param cells   weights of the kernel, row by row
 */
public record WindowTrial(int kernel, int stride, int padding, int dilation, int height, int width, List<Float> cells) {

    public WindowTrial {
        cells = List.copyOf(cells);
    }
}
