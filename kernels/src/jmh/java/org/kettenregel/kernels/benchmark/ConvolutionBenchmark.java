package org.kettenregel.kernels.benchmark;

import java.util.concurrent.TimeUnit;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The convolutions of Keras' example for MNIST, 3 x 3, on 16 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvolutionBenchmark {

    private static final int SAMPLES = 16;

    @Param({"FIRST", "SECOND"})
    public Layer layer;

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private WindowShape shape;
    private DeviceBuffer x;
    private DeviceBuffer weights;
    private DeviceBuffer out;
    private DeviceBuffer inGradient;
    private DeviceBuffer weightsGradient;

    /** From one channel to 32, and from those to 64. */
    public enum Layer {
        FIRST(new ImageShape(28, 28, 1), 32), SECOND(new ImageShape(26, 26, 32), 64);

        private final ImageShape image;
        private final int filters;

        Layer(ImageShape image, int filters) {
            this.image = image;
            this.filters = filters;
        }
    }

    @Setup
    public void open() {
        operands = new Operands(threads);
        shape = WindowShape.valid(layer.image, layer.filters, 3, 3, 1, 1, 1);
        x = operands.uniform(SAMPLES * layer.image.elements());
        weights = operands.uniform(9 * layer.image.channels() * layer.filters);
        out = operands.uniform(SAMPLES * shape.output().elements());
        inGradient = operands.zeros(x.length());
        weightsGradient = operands.zeros(weights.length());
    }

    @Benchmark
    public void forward() {
        operands.kernels().convolveInto(shape, x, weights, out, SAMPLES);
    }

    @Benchmark
    public void toInput() {
        operands.kernels().convolveInputAdjointOnto(shape, weights, out, inGradient, SAMPLES);
    }

    @Benchmark
    public void toWeights() {
        operands.kernels().convolveWeightsAdjointOnto(shape, x, out, weightsGradient, SAMPLES);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
