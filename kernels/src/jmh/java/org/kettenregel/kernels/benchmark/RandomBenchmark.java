package org.kettenregel.kernels.benchmark;

import java.util.concurrent.TimeUnit;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.RandomKey;
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

/** Random numbers for the dropout behind the pooling of Keras' example for MNIST, on 16 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RandomBenchmark {

    private static final int COUNT = 16 * 9216;
    private static final RandomKey KEY = new RandomKey(1, 2);

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private DeviceBuffer out;
    private long first;

    @Setup
    public void open() {
        operands = new Operands(threads);
        out = operands.zeros(COUNT);
    }

    @Benchmark
    public void mask() {
        operands.kernels().maskInto(KEY, first, 0.75f, 1 / 0.75f, out, COUNT);
        first += 1L << 32; // as from one training step to the next
    }

    @Benchmark
    public void uniform() {
        operands.kernels().uniformInto(KEY, 0, 1, out, COUNT);
    }

    @Benchmark
    public void normal() {
        operands.kernels().normalInto(KEY, 0, 1, out, COUNT);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
