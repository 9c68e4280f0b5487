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

/** The pooling of Keras' example for MNIST, 2 x 2, on 16 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PoolingBenchmark {

    private static final int SAMPLES = 16;
    private static final ImageShape IMAGE = new ImageShape(24, 24, 64);
    private static final WindowShape SHAPE = WindowShape.valid(IMAGE, IMAGE.channels(), 2, 2, 2, 2, 1);

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private DeviceBuffer x;
    private DeviceBuffer out;
    private DeviceBuffer places;
    private DeviceBuffer outGradient;
    private DeviceBuffer inGradient;

    @Setup
    public void open() {
        operands = new Operands(threads);
        x = operands.uniform(SAMPLES * IMAGE.elements());
        out = operands.zeros(SAMPLES * SHAPE.output().elements());
        places = operands.zeros(out.length());
        outGradient = operands.uniform(out.length());
        inGradient = operands.zeros(x.length());
        forward();
    }

    @Benchmark
    public void forward() {
        operands.kernels().maxPoolInto(SHAPE, x, out, places, SAMPLES);
    }

    @Benchmark
    public void backward() {
        operands.kernels().maxPoolAdjointOnto(SHAPE, places, outGradient, inGradient, SAMPLES);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
