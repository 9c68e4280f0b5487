package org.kettenregel.kernels;

/** {@link WindowKernels} behind checks. */
interface CheckedWindow extends WindowKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void convolveInto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        check().distinct("convolveInto", "out", out, "x", x);
        check().distinct("convolveInto", "out", out, "weights", weights);
        unchecked().convolveInto(
                shape,
                check().buffer("convolveInto", "x", x, elements("convolveInto", shape.input(), samples)),
                check().buffer("convolveInto", "weights", weights, shape.weights()),
                check().buffer("convolveInto", "out", out, elements("convolveInto", shape.output(), samples)),
                samples);
    }

    @Override
    default void convolveOnto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        check().distinct("convolveOnto", "out", out, "x", x);
        check().distinct("convolveOnto", "out", out, "weights", weights);
        unchecked().convolveOnto(
                shape,
                check().buffer("convolveOnto", "x", x, elements("convolveOnto", shape.input(), samples)),
                check().buffer("convolveOnto", "weights", weights, shape.weights()),
                check().buffer("convolveOnto", "out", out, elements("convolveOnto", shape.output(), samples)),
                samples);
    }

    @Override
    default void convolveInputAdjointOnto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "convolveInputAdjointOnto";
        check().distinct(operation, "inGradient", inGradient, "weights", weights);
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        unchecked().convolveInputAdjointOnto(
                shape,
                check().buffer(operation, "weights", weights, shape.weights()),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "inGradient", inGradient, elements(operation, shape.input(), samples)),
                samples);
    }

    @Override
    default void convolveInputAdjointInto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "convolveInputAdjointInto";
        check().distinct(operation, "inGradient", inGradient, "weights", weights);
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        unchecked().convolveInputAdjointInto(
                shape,
                check().buffer(operation, "weights", weights, shape.weights()),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "inGradient", inGradient, elements(operation, shape.input(), samples)),
                samples);
    }

    @Override
    default void convolveWeightsAdjointOnto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        String operation = "convolveWeightsAdjointOnto";
        check().distinct(operation, "weightsGradient", weightsGradient, "x", x);
        check().distinct(operation, "weightsGradient", weightsGradient, "outGradient", outGradient);
        unchecked().convolveWeightsAdjointOnto(
                shape,
                check().buffer(operation, "x", x, elements(operation, shape.input(), samples)),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "weightsGradient", weightsGradient, shape.weights()),
                samples);
    }

    @Override
    default void convolveWeightsAdjointInto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        String operation = "convolveWeightsAdjointInto";
        check().distinct(operation, "weightsGradient", weightsGradient, "x", x);
        check().distinct(operation, "weightsGradient", weightsGradient, "outGradient", outGradient);
        unchecked().convolveWeightsAdjointInto(
                shape,
                check().buffer(operation, "x", x, elements(operation, shape.input(), samples)),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "weightsGradient", weightsGradient, shape.weights()),
                samples);
    }

    @Override
    default void maxPoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, DeviceBuffer places, int samples) {
        check().distinct("maxPoolInto", "out", out, "x", x);
        check().distinct("maxPoolInto", "places", places, "x", x);
        check().distinct("maxPoolInto", "out", out, "places", places);
        requirePool("maxPoolInto", shape);
        unchecked().maxPoolInto(
                shape,
                check().buffer("maxPoolInto", "x", x, elements("maxPoolInto", shape.input(), samples)),
                check().buffer("maxPoolInto", "out", out, elements("maxPoolInto", shape.output(), samples)),
                check().buffer("maxPoolInto", "places", places, elements("maxPoolInto", shape.output(), samples)),
                samples);
    }

    @Override
    default void maxPoolAdjointOnto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "maxPoolAdjointOnto";
        check().distinct(operation, "inGradient", inGradient, "places", places);
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        requirePool(operation, shape);
        unchecked().maxPoolAdjointOnto(
                shape,
                check().buffer(operation, "places", places, elements(operation, shape.output(), samples)),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "inGradient", inGradient, elements(operation, shape.input(), samples)),
                samples);
    }

    @Override
    default void maxPoolAdjointInto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "maxPoolAdjointInto";
        check().distinct(operation, "inGradient", inGradient, "places", places);
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        requirePool(operation, shape);
        unchecked().maxPoolAdjointInto(
                shape,
                check().buffer(operation, "places", places, elements(operation, shape.output(), samples)),
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "inGradient", inGradient, elements(operation, shape.input(), samples)),
                samples);
    }

    @Override
    default void averagePoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, int samples) {
        check().distinct("averagePoolInto", "out", out, "x", x);
        requirePool("averagePoolInto", shape);
        unchecked().averagePoolInto(
                shape,
                check().buffer("averagePoolInto", "x", x, elements("averagePoolInto", shape.input(), samples)),
                check().buffer("averagePoolInto", "out", out, elements("averagePoolInto", shape.output(), samples)),
                samples);
    }

    @Override
    default void averagePoolAdjointOnto(WindowShape shape, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "averagePoolAdjointOnto";
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        requirePool(operation, shape);
        unchecked().averagePoolAdjointOnto(
                shape,
                check().buffer(operation, "outGradient", outGradient, elements(operation, shape.output(), samples)),
                check().buffer(operation, "inGradient", inGradient, elements(operation, shape.input(), samples)),
                samples);
    }

    @Override
    default void repeatInto(ImageShape image, int timesDown, int timesAcross, DeviceBuffer x, DeviceBuffer out, int samples) {
        check().distinct("repeatInto", "out", out, "x", x);
        long size = elements("repeatInto", image, samples);
        unchecked().repeatInto(
                image,
                timesDown,
                timesAcross,
                check().buffer("repeatInto", "x", x, size),
                check().buffer("repeatInto", "out", out, size * times("repeatInto", timesDown, timesAcross)),
                samples);
    }

    @Override
    default void repeatAdjointOnto(
            ImageShape image, int timesDown, int timesAcross, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        String operation = "repeatAdjointOnto";
        check().distinct(operation, "inGradient", inGradient, "outGradient", outGradient);
        long size = elements(operation, image, samples);
        unchecked().repeatAdjointOnto(
                image,
                timesDown,
                timesAcross,
                check().buffer(operation, "outGradient", outGradient, size * times(operation, timesDown, timesAcross)),
                check().buffer(operation, "inGradient", inGradient, size),
                samples);
    }

    /** A long, because a product too large for an int must fail the check of its buffer. */
    private static long elements(String operation, ImageShape image, int samples) {
        if (samples < 0) {
            throw new IllegalArgumentException("%s: the samples must not be negative, found %d".formatted(operation, samples));
        }
        return (long) samples * image.elements();
    }

    private static void requirePool(String operation, WindowShape shape) {
        if (shape.dilation() != 1 || shape.input().channels() != shape.output().channels()) {
            throw new IllegalArgumentException("%s: the dilation must be 1 and the channels must stay, found dilation %d, %d channels and %d"
                    .formatted(operation, shape.dilation(), shape.input().channels(), shape.output().channels()));
        }
    }

    private static long times(String operation, int down, int across) {
        if (down < 1 || across < 1) {
            throw new IllegalArgumentException("%s: the factors must be positive, found %d and %d".formatted(operation, down, across));
        }
        return (long) down * across;
    }
}
