package org.kettenregel.kernels;

/** Losses of scores, whose sign tells the class, behind checks. */
interface CheckedScoreLosses extends LossKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void hingeInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        unchecked().hingeInto(
                check().buffer("hingeInto", "score", score, count),
                check().buffer("hingeInto", "target", target, count),
                check().buffer("hingeInto", "out", out, count),
                count);
    }

    @Override
    default void hingeAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().hingeAdjointOnto(
                check().buffer("hingeAdjointOnto", "score", score, count),
                check().buffer("hingeAdjointOnto", "target", target, count),
                check().buffer("hingeAdjointOnto", "outGradient", outGradient, count),
                check().buffer("hingeAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void perceptronInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        unchecked().perceptronInto(
                check().buffer("perceptronInto", "score", score, count),
                check().buffer("perceptronInto", "target", target, count),
                check().buffer("perceptronInto", "out", out, count),
                count);
    }

    @Override
    default void perceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().perceptronAdjointOnto(
                check().buffer("perceptronAdjointOnto", "score", score, count),
                check().buffer("perceptronAdjointOnto", "target", target, count),
                check().buffer("perceptronAdjointOnto", "outGradient", outGradient, count),
                check().buffer("perceptronAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void signedPerceptronInto(DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer out, int count) {
        unchecked().signedPerceptronInto(
                check().buffer("signedPerceptronInto", "score", score, count),
                check().buffer("signedPerceptronInto", "target", target, count),
                negative,
                check().buffer("signedPerceptronInto", "out", out, count),
                count);
    }

    @Override
    default void signedPerceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().signedPerceptronAdjointOnto(
                check().buffer("signedPerceptronAdjointOnto", "score", score, count),
                check().buffer("signedPerceptronAdjointOnto", "target", target, count),
                negative,
                check().buffer("signedPerceptronAdjointOnto", "outGradient", outGradient, count),
                check().buffer("signedPerceptronAdjointOnto", "inGradient", inGradient, count),
                count);
    }
}
