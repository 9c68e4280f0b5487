package org.kettenregel.backend.lens;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A 2 x 2 matrix as movements of the plane, one after another: rotate, mirror, stretch along the axes, rotate. Of the many ways to say the same,
 * the one that turns least.
 *
 * @param first  first rotation, in radians counterclockwise, between -45 and 45 degrees
 * @param mirror which coordinate changes its sign: 0 or 1, -1 for none
 * @param along  factors along the two axes, not negative
 * @param last   last rotation
 */
record AffineParts(double first, int mirror, double[] along, double last) {

    static final int NO_MIRROR = -1;

    private static final double SAME = 1e-9;
    private static final double FLAT = 1e-12;
    private static final double QUARTER = Math.PI / 2;

    /** @param m y_j = sum_i m_ji x_i */
    static AffineParts of(double[][] m) {
        SingularValueDecomposition svd = new SingularValueDecomposition(MatrixUtils.createRealMatrix(m));
        RealMatrix u = svd.getU();
        RealMatrix v = svd.getV();
        double[] along = svd.getSingularValues().clone();
        if (along[0] == 0) {
            return new AffineParts(0, NO_MIRROR, along, 0);
        }
        boolean flat = along[1] <= FLAT * along[0]; // on one line there is nothing to mirror
        boolean mirrored = !flat && determinant(u) * determinant(v) < 0;
        // Columns that are swapped in sign in both leave the product as it is: V becomes a rotation by it, U a rotation behind a mirror.
        double first = -Math.atan2(v.getEntry(1, 0), v.getEntry(0, 0));
        double last = Math.atan2(u.getEntry(1, 0), u.getEntry(0, 0));
        if (along[0] - along[1] <= SAME * along[0]) { // a circle stays a circle, so that the first rotation can be left to the last
            last += mirrored ? -first : first;
            first = 0;
        }
        return turnedLeast(first, mirrored, along, last);
    }

    /** Quarter turns pass through a stretch, which swaps its factors, and through a mirror, which changes their sense. */
    private static AffineParts turnedLeast(double first, boolean mirrored, double[] along, double last) {
        long quarters = Math.round(first / QUARTER);
        double[] factors = quarters % 2 == 0 ? along : new double[] {along[1], along[0]};
        double then = turn(last + (mirrored ? -quarters : quarters) * QUARTER);
        int mirror = !mirrored ? NO_MIRROR : Math.abs(then) > QUARTER ? 0 : 1;
        return new AffineParts(first - quarters * QUARTER, mirror, factors, mirror == 0 ? turn(then + Math.PI) : then);
    }

    /** Between -180 and 180 degrees. */
    private static double turn(double angle) {
        double turned = Math.IEEEremainder(angle, 2 * Math.PI);
        return turned <= -Math.PI + SAME ? turned + 2 * Math.PI : turned + 0.0; // no -0
    }

    private static double determinant(RealMatrix matrix) {
        return matrix.getEntry(0, 0) * matrix.getEntry(1, 1) - matrix.getEntry(0, 1) * matrix.getEntry(1, 0);
    }
}
