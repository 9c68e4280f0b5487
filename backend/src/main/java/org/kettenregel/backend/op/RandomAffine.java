package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.Raster;

/**
 * In training every image is shifted, turned, zoomed and mirrored by chance, read between its pixels (bilinear), with 0 outside; otherwise
 * nothing changes.
 */
public record RandomAffine(Raster raster, AffineRanges ranges) implements Op {

    private static final Formula FORMULA = Formula.of("y_p = \\sum_{q} s_{pq}\\,x_q", "\\bar x_q = \\sum_{p} \\bar y_p \\cdot s_{pq}");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape image = Shape.perSample(raster.height(), raster.width(), raster.channels());
        if (!inputs.getFirst().equals(image)) {
            throw new ShapeMismatch("augmentation", image.toString(), inputs.getFirst().toString());
        }
        return image;
    }

    /** A map for each sample, from where a pixel stands to where it is read. */
    @Override
    public List<Shape> saved(List<Shape> inputs) {
        return List.of(Shape.perSample(6));
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        if (call.training()) {
            kernels.affineMatricesInto(call.key(), call.first(), ranges, call.saved(0), call.samples());
            kernels.warpInto(raster, call.input(0), call.saved(0), call.output(), call.samples());
        } else {
            kernels.copyInto(call.input(0), call.output(), call.outputElements());
        }
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.training()) {
            kernels.warpAdjointOnto(raster, call.saved(0), call.outputGradient(), call.inputGradient(0), call.samples());
        } else {
            kernels.scaleOnto(1, call.outputGradient(), call.inputGradient(0), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        if (!reader.training()) {
            return Explanation.of(reader.input(0, element), reader.input(0, element));
        }
        AffineMap map = map(element, reader);
        Explanation.Sum sum = Explanation.sum();
        IntStream.range(0, pixels())
                .filter(pixel -> map.share(pixel(element), pixel) > 0)
                .forEach(pixel -> sum.product(map.share(pixel(element), pixel), reader.input(0, beside(element, pixel))));
        return sum.end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        if (!reader.training()) {
            return IntStream.of(element);
        }
        AffineMap map = map(element, reader);
        return IntStream.range(0, pixels()).filter(pixel -> map.share(pixel, pixel(element)) > 0).map(pixel -> beside(element, pixel));
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.training() ? map(to, reader).share(pixel(to), pixel(from)) : 1;
    }

    private AffineMap map(int element, Reader reader) {
        int sample = element / (pixels() * raster.channels());
        return new AffineMap(raster, IntStream.range(6 * sample, 6 * sample + 6).mapToObj(i -> reader.saved(0, i)).toList());
    }

    private int pixels() {
        return raster.height() * raster.width();
    }

    /** Which pixel of its image an element belongs to. */
    private int pixel(int element) {
        return element / raster.channels() % pixels();
    }

    /** The element of the same image and channel in another pixel. */
    private int beside(int element, int pixel) {
        return element + (pixel - pixel(element)) * raster.channels();
    }
}
