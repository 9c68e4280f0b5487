package org.kettenregel.kernels;

/** {@link UpdateKernels} behind checks. */
interface CheckedUpdates extends UpdateKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count) {
        check().distinct("momentumUpdate", "velocity", velocity, "gradient", gradient);
        check().distinct("momentumUpdate", "weight", weight, "gradient", gradient);
        check().distinct("momentumUpdate", "weight", weight, "velocity", velocity);
        unchecked().momentumUpdate(
                rule,
                rate,
                check().buffer("momentumUpdate", "gradient", gradient, count),
                check().buffer("momentumUpdate", "velocity", velocity, count),
                check().buffer("momentumUpdate", "weight", weight, count),
                count);
    }

    @Override
    default void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count) {
        check().distinct("rmsPropUpdate", "meanSquare", meanSquare, "gradient", gradient);
        check().distinct("rmsPropUpdate", "weight", weight, "gradient", gradient);
        check().distinct("rmsPropUpdate", "weight", weight, "meanSquare", meanSquare);
        unchecked().rmsPropUpdate(
                rule,
                rate,
                check().buffer("rmsPropUpdate", "gradient", gradient, count),
                check().buffer("rmsPropUpdate", "meanSquare", meanSquare, count),
                check().buffer("rmsPropUpdate", "weight", weight, count),
                count);
    }

    @Override
    default void adamUpdate(Adam rule, float stepSize, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        check().distinct("adamUpdate", "moments", moments, "gradient", gradient);
        check().distinct("adamUpdate", "weight", weight, "gradient", gradient);
        check().distinct("adamUpdate", "weight", weight, "moments", moments);
        unchecked().adamUpdate(
                rule,
                stepSize,
                check().buffer("adamUpdate", "gradient", gradient, count),
                check().buffer("adamUpdate", "moments", moments, 2L * count),
                check().buffer("adamUpdate", "weight", weight, count),
                count);
    }

    @Override
    default void adagradUpdate(
            Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count) {
        check().distinct("adagradUpdate", "sumOfSquares", sumOfSquares, "gradient", gradient);
        check().distinct("adagradUpdate", "weight", weight, "gradient", gradient);
        check().distinct("adagradUpdate", "weight", weight, "sumOfSquares", sumOfSquares);
        unchecked().adagradUpdate(
                rule,
                rate,
                check().buffer("adagradUpdate", "gradient", gradient, count),
                check().buffer("adagradUpdate", "sumOfSquares", sumOfSquares, count),
                check().buffer("adagradUpdate", "weight", weight, count),
                count);
    }

    @Override
    default void adamWUpdate(
            Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        check().distinct("adamWUpdate", "moments", moments, "gradient", gradient);
        check().distinct("adamWUpdate", "weight", weight, "gradient", gradient);
        check().distinct("adamWUpdate", "weight", weight, "moments", moments);
        unchecked().adamWUpdate(
                rule,
                stepSize,
                shrinkage,
                check().buffer("adamWUpdate", "gradient", gradient, count),
                check().buffer("adamWUpdate", "moments", moments, 2L * count),
                check().buffer("adamWUpdate", "weight", weight, count),
                count);
    }

    @Override
    default void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count) {
        check().distinct("scaleToNormInto", "out", out, "squares", squares);
        if (!(limit > 0)) {
            throw new IllegalArgumentException("scaleToNormInto: the limit must be positive, found %s".formatted(limit));
        }
        unchecked().scaleToNormInto(
                check().buffer("scaleToNormInto", "x", x, count),
                check().buffer("scaleToNormInto", "squares", squares, parts),
                parts,
                limit,
                check().buffer("scaleToNormInto", "out", out, count),
                count);
    }
}
