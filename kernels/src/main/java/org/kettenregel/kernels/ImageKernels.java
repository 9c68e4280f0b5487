package org.kettenregel.kernels;

/**
 * Geometric changes of images (channels last), and their adjoints.
 *
 * <p>A map is six numbers (a, b, c, d, e, f). With x to the right and y down, both in pixels from the centre of the image, the pixel of the
 * output at (x, y) shows what the input has at {@code (a x + b y + c width, d x + e y + f height)}. (1, 0, 0, 0, 1, 0) changes nothing.
 */
public interface ImageKernels {

    /** How many random numbers one map takes. */
    int NUMBERS_PER_MAP = 5;

    /**
     * One random map for each of {@code samples} images, six numbers each: with z the zoom, r the rotation and s = -1 for a mirrored image,
     * else 1, {@code (s cos(r) / z, -s sin(r) / z, c, sin(r) / z, cos(r) / z, f)}. Sample i takes the uniform numbers
     * {@code first + 5 i} to {@code first + 5 i + 4} of the stream, in this order: for c, f, r, z and s.
     */
    void affineMatricesInto(RandomKey key, long first, AffineRanges ranges, DeviceBuffer out, int samples);

    /**
     * Every output pixel is read from the input where its map says, between the four nearest pixels in proportion (bilinear);
     * outside the image, or where a map is not a number, is 0. {@code matrices} holds six numbers per sample.
     */
    void warpInto(Raster raster, DeviceBuffer x, DeviceBuffer matrices, DeviceBuffer out, int samples);

    /** Every output pixel's gradient goes back, in the same proportion, to the pixels it was read from: the adjoint of {@link #warpInto}. */
    void warpAdjointOnto(Raster raster, DeviceBuffer matrices, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /**
     * How far a random map may go from the one that changes nothing; all ranges are uniform.
     *
     * @param shift    c and f are in [-shift, shift), as shares of width and height
     * @param rotation the angle is in [-rotation, rotation), in radians, counter-clockwise as seen by people
     * @param zoom     the factor is in [1 - zoom, 1 + zoom), above 1 the image grows
     * @param flip     whether every second image is mirrored, right for left
     */
    record AffineRanges(float shift, float rotation, float zoom, boolean flip) {

        public AffineRanges {
            if (!(shift >= 0 && rotation >= 0)) {
                throw new IllegalArgumentException(
                        "random map: shift and rotation must not be negative, found %s and %s".formatted(shift, rotation));
            }
            if (!(zoom >= 0 && zoom < 1)) {
                throw new IllegalArgumentException("random map: zoom must be in [0, 1), found %s".formatted(zoom));
            }
        }
    }
}
