package org.kettenregel.kernels.benchmark;

import java.util.concurrent.TimeUnit;
import org.kettenregel.kernels.DeviceBuffer;
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

/** Activations of a layer of 8 units on 10 samples, and of 512 units on 128; softmax has rows of 10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ActivationBenchmark {

    private static final int CLASSES = 10;

    @Param({"80", "65536"})
    public int count;

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private DeviceBuffer x;
    private DeviceBuffer y;

    @Setup
    public void open() {
        operands = new Operands(threads);
        x = operands.uniform(count);
        y = operands.zeros(count);
    }

    @Benchmark
    public void relu() {
        operands.kernels().reluInto(x, y, count);
    }

    @Benchmark
    public void tanh() {
        operands.kernels().tanhInto(x, y, count);
    }

    @Benchmark
    public void sigmoid() {
        operands.kernels().sigmoidInto(x, y, count);
    }

    @Benchmark
    public void softmax() {
        operands.kernels().softmaxInto(x, y, count / CLASSES, CLASSES);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
