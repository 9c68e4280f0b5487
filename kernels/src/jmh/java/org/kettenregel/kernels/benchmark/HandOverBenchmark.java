package org.kettenregel.kernels.benchmark;

import java.util.concurrent.TimeUnit;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
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

/** What it takes to share work among threads: small products, with one thread and with two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandOverBenchmark {

    /** Rows and columns of all three matrices; the product takes its cube of multiply-adds. */
    @Param({"32", "48", "64", "96"})
    public int side;

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private MatMulShape shape;
    private DeviceBuffer a;
    private DeviceBuffer b;
    private DeviceBuffer out;

    @Setup
    public void open() {
        operands = new Operands(threads);
        shape = new MatMulShape(side, side, side, false, false);
        a = operands.uniform(side * side);
        b = operands.uniform(side * side);
        out = operands.zeros(side * side);
    }

    @Benchmark
    public void product() {
        operands.kernels().matMulInto(shape, a, b, out);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
