package org.kettenregel.kernels;

/** {@link RecurrentKernels} behind checks. */
interface CheckedRecurrent extends RecurrentKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void sigmoidGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        check().distinct("sigmoidGateInto", "out", out, "scores", scores);
        long size = check().matrix("sigmoidGateInto", rows, columns);
        unchecked().sigmoidGateInto(
                check().buffer("sigmoidGateInto", "scores", scores, check().block("sigmoidGateInto", "scores", rows, columns, from, width)),
                from,
                width,
                check().buffer("sigmoidGateInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void sigmoidGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        check().distinct("sigmoidGateAdjointOnto", "inGradient", inGradient, "y", y);
        check().distinct("sigmoidGateAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("sigmoidGateAdjointOnto", rows, columns);
        long room = check().block("sigmoidGateAdjointOnto", "inGradient", rows, columns, from, width);
        unchecked().sigmoidGateAdjointOnto(
                check().buffer("sigmoidGateAdjointOnto", "y", y, size),
                check().buffer("sigmoidGateAdjointOnto", "outGradient", outGradient, size),
                check().buffer("sigmoidGateAdjointOnto", "inGradient", inGradient, room),
                from,
                width,
                rows,
                columns);
    }

    @Override
    default void tanhGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        check().distinct("tanhGateInto", "out", out, "scores", scores);
        long size = check().matrix("tanhGateInto", rows, columns);
        unchecked().tanhGateInto(
                check().buffer("tanhGateInto", "scores", scores, check().block("tanhGateInto", "scores", rows, columns, from, width)),
                from,
                width,
                check().buffer("tanhGateInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void tanhGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        check().distinct("tanhGateAdjointOnto", "inGradient", inGradient, "y", y);
        check().distinct("tanhGateAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("tanhGateAdjointOnto", rows, columns);
        long room = check().block("tanhGateAdjointOnto", "inGradient", rows, columns, from, width);
        unchecked().tanhGateAdjointOnto(
                check().buffer("tanhGateAdjointOnto", "y", y, size),
                check().buffer("tanhGateAdjointOnto", "outGradient", outGradient, size),
                check().buffer("tanhGateAdjointOnto", "inGradient", inGradient, room),
                from,
                width,
                rows,
                columns);
    }
}
