package org.kettenregel.kernels;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.kernels.testing.Samples;

/**
 * One kernel as the contract tests call it: its operands under the names and in the order of the interface.
 *
 * @param variant what tells two cases of one kernel apart; empty where there is one
 * @param apart   pairs of operands that must not be one buffer
 * @param terms   how many numbers one result is summed from, for the tolerance
 */
record KernelCase(String operation, String variant, List<Operand> operands, List<Apart> apart, Extent terms, Call call) {

    /** Floats behind each operand, which no kernel may touch. */
    static final int PADDING = 3;

    static final Range ANY = new Range(-2, 2);
    static final Range POSITIVE = new Range(0.01f, 4);
    static final Range PROBABILITY = new Range(0.01f, 0.99f);

    static KernelCase of(String operation, Call call) {
        return new KernelCase(operation, "", List.of(), List.of(), Extent.ONE, call);
    }

    KernelCase variant(String variant) {
        return new KernelCase(operation, variant, operands, apart, terms, call);
    }

    KernelCase reads(String name) {
        return reads(name, Extent.ALL, ANY);
    }

    KernelCase reads(String name, Range range) {
        return reads(name, Extent.ALL, range);
    }

    KernelCase reads(String name, Extent extent) {
        return reads(name, extent, ANY);
    }

    KernelCase reads(String name, Extent extent, Range range) {
        return with(new Operand(name, false, extent, range));
    }

    KernelCase writes(String name) {
        return writes(name, Extent.ALL, ANY);
    }

    KernelCase writes(String name, Extent extent) {
        return writes(name, extent, ANY);
    }

    KernelCase writes(String name, Extent extent, Range range) {
        return with(new Operand(name, true, extent, range));
    }

    /** Says that {@code written} must be a buffer of its own, apart from each of {@code others}. */
    KernelCase apart(String written, String... others) {
        List<Apart> all = new ArrayList<>(apart);
        for (String other : others) {
            all.add(new Apart(written, other));
        }
        return new KernelCase(operation, variant, operands, List.copyOf(all), terms, call);
    }

    KernelCase sums(Extent terms) {
        return new KernelCase(operation, variant, operands, apart, terms, call);
    }

    private KernelCase with(Operand operand) {
        List<Operand> all = new ArrayList<>(operands);
        all.add(operand);
        return new KernelCase(operation, variant, List.copyOf(all), apart, terms, call);
    }

    /** Values for all operands, padding included. */
    float[][] samples(Size size) {
        float[][] values = new float[operands.size()][];
        for (int i = 0; i < values.length; i++) {
            Operand operand = operands.get(i);
            values[i] = operand.range().samples(i, operand.extent().of(size) + PADDING);
        }
        return values;
    }

    /** All pairs of operands of which the first is written. */
    List<Apart> pairs() {
        List<Apart> pairs = new ArrayList<>();
        for (Operand written : operands) {
            for (Operand other : operands) {
                Apart pair = new Apart(written.name(), other.name());
                if (written.written() && written != other && !pairs.contains(pair.turned())) {
                    pairs.add(apart.contains(pair.turned()) ? pair.turned() : pair);
                }
            }
        }
        return pairs;
    }

    int indexOf(String name) {
        return operands.stream().map(Operand::name).toList().indexOf(name);
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? operation : operation + ", " + variant;
    }

    @FunctionalInterface
    interface Call {
        void on(Kernels kernels, DeviceBuffer[] operands, Size size);
    }

    record Operand(String name, boolean written, Extent extent, Range range) {}

    record Apart(String written, String other) {

        Apart turned() {
            return new Apart(other, written);
        }
    }

    /** Numbers from {@code low} to before {@code high}, or the whole ones among them. */
    record Range(float low, float high, boolean whole) {

        Range(float low, float high) {
            this(low, high, false);
        }

        float[] samples(long seed, int count) {
            float[] values = Samples.uniform(seed, count, low, high);
            for (int i = 0; whole && i < count; i++) {
                values[i] = (float) Math.floor(values[i]);
            }
            return values;
        }
    }

    record Size(int rows, int columns) {

        int count() {
            return rows * columns;
        }
    }

    /** How many elements an operand has. */
    @FunctionalInterface
    interface Extent {

        Extent ALL = Size::count;
        Extent ROW = Size::columns;
        Extent COLUMN = Size::rows;
        Extent ONE = size -> 1;

        int of(Size size);
    }
}
