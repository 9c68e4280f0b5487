package org.kettenregel.kernels;

/** {@link ImageKernels} behind checks. */
interface CheckedImage extends ImageKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void affineMatricesInto(RandomKey key, long first, AffineRanges ranges, DeviceBuffer out, int samples) {
        requireSamples("affineMatricesInto", samples);
        unchecked().affineMatricesInto(key, first, ranges, check().buffer("affineMatricesInto", "out", out, 6L * samples), samples);
    }

    @Override
    default void warpInto(Raster raster, DeviceBuffer x, DeviceBuffer matrices, DeviceBuffer out, int samples) {
        check().distinct("warpInto", "out", out, "x", x);
        check().distinct("warpInto", "out", out, "matrices", matrices);
        requireSamples("warpInto", samples);
        long size = size(raster, samples);
        unchecked().warpInto(
                raster,
                check().buffer("warpInto", "x", x, size),
                check().buffer("warpInto", "matrices", matrices, 6L * samples),
                check().buffer("warpInto", "out", out, size),
                samples);
    }

    @Override
    default void warpAdjointOnto(Raster raster, DeviceBuffer matrices, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        check().distinct("warpAdjointOnto", "inGradient", inGradient, "matrices", matrices);
        check().distinct("warpAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        requireSamples("warpAdjointOnto", samples);
        long size = size(raster, samples);
        unchecked().warpAdjointOnto(
                raster,
                check().buffer("warpAdjointOnto", "matrices", matrices, 6L * samples),
                check().buffer("warpAdjointOnto", "outGradient", outGradient, size),
                check().buffer("warpAdjointOnto", "inGradient", inGradient, size),
                samples);
    }

    private static void requireSamples(String operation, int samples) {
        if (samples < 0) {
            throw new IllegalArgumentException("%s: samples must not be negative, found %d".formatted(operation, samples));
        }
    }

    /** A long, because a product too large for an int must fail the check of its buffer. */
    private static long size(Raster raster, int samples) {
        return (long) samples * raster.height() * raster.width() * raster.channels();
    }
}
