package org.kettenregel.kernels;

/** The size of one image. In a buffer the channels of a cell lie together, then the cells of a row, then the rows, then the samples. */
public record ImageShape(int height, int width, int channels) {

    public ImageShape {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "image: height, width and channels must be positive, found (%d, %d, %d)".formatted(height, width, channels));
        }
        if ((double) height * width * channels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("image: it must have at most %d elements, found (%d, %d, %d)"
                    .formatted(Integer.MAX_VALUE, height, width, channels));
        }
    }

    /** Height times width: how many cells there are, each with all its channels. */
    public int cells() {
        return height * width;
    }

    public int elements() {
        return height * width * channels;
    }
}
