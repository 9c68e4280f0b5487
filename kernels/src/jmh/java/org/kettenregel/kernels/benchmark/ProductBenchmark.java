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

/** Matrix products: as large ones as machines are compared with, those of 784-512-10 on 128 samples, and one of 10 samples from 8 units to 4. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {

    @Param({"SQUARE", "HIDDEN", "OUTPUT", "TINY"})
    public Size size;

    @Param({"NONE", "A", "B", "BOTH"})
    public Transposed transposed;

    @Param({"1", "2"})
    public int threads;

    private Operands operands;
    private MatMulShape shape;
    private DeviceBuffer a;
    private DeviceBuffer b;
    private DeviceBuffer out;

    /** Rows of A, columns of B, and what is summed over. */
    public enum Size {
        SQUARE(512, 512, 512), HIDDEN(128, 512, 784), OUTPUT(128, 10, 512), TINY(10, 4, 8);

        private final int m;
        private final int n;
        private final int k;

        Size(int m, int n, int k) {
            this.m = m;
            this.n = n;
            this.k = k;
        }
    }

    /** Which operands lie in memory column by column. */
    public enum Transposed { NONE, A, B, BOTH }

    @Setup
    public void open() {
        operands = new Operands(threads);
        boolean transposeA = transposed == Transposed.A || transposed == Transposed.BOTH;
        boolean transposeB = transposed == Transposed.B || transposed == Transposed.BOTH;
        shape = new MatMulShape(size.m, size.n, size.k, transposeA, transposeB);
        a = operands.uniform(size.m * size.k);
        b = operands.uniform(size.k * size.n);
        out = operands.zeros(size.m * size.n);
    }

    @Benchmark
    public void into() {
        operands.kernels().matMulInto(shape, a, b, out);
    }

    @TearDown
    public void close() {
        operands.close();
    }
}
