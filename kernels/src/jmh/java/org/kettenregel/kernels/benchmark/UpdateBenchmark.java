package org.kettenregel.kernels.benchmark;

import java.util.concurrent.TimeUnit;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.UpdateKernels;
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

/** Steps of optimizers on the 407,050 weights of 784-512-10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {

    private static final int WEIGHTS = 407_050;
    private static final UpdateKernels.RmsProp RMS_PROP = new UpdateKernels.RmsProp(0.9f, 1e-7f);
    private static final UpdateKernels.Adam ADAM = new UpdateKernels.Adam(0.9f, 0.999f, 1e-7f);
    private static final UpdateKernels.Momentum PLAIN = new UpdateKernels.Momentum(0, false);

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private DeviceBuffer gradient;
    private DeviceBuffer state;
    private DeviceBuffer weights;

    @Setup
    public void open() {
        operands = new Operands(threads);
        gradient = operands.uniform(WEIGHTS);
        state = operands.zeros(2 * WEIGHTS);
        weights = operands.uniform(WEIGHTS);
    }

    @Benchmark
    public void sgd() {
        operands.kernels().momentumUpdate(PLAIN, 0.001f, gradient, state, weights, WEIGHTS);
    }

    @Benchmark
    public void rmsProp() {
        operands.kernels().rmsPropUpdate(RMS_PROP, 0.001f, gradient, state, weights, WEIGHTS);
    }

    @Benchmark
    public void adam() {
        operands.kernels().adamUpdate(ADAM, 0.001f, gradient, state, weights, WEIGHTS);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
