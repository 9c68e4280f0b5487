package org.kettenregel.kernels;

/** The sizes of one image in a buffer of images, of which the channels of a pixel are next to each other. */
public record Raster(int height, int width, int channels) {

    public Raster {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "image: sizes must be positive, found height=%d, width=%d, channels=%d".formatted(height, width, channels));
        }
    }
}
