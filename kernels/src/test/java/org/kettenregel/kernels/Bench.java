package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.fail;

import java.util.stream.Stream;
import org.kettenregel.kernels.KernelCase.Operand;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/**
 * A device of this machine beside the oracle: gives both the same numbers, calls the same kernel and compares all that their buffers hold.
 * Operands given as one array are one buffer.
 */
final class Bench implements AutoCloseable {

    private static final double EPSILON = 0x1p-23; // distance from 1 to the next float

    /** Roundings that a single element may take besides its sum. */
    private static final int ROUNDINGS = 8;

    private final DoubleDevice oracle = new DoubleDevice();
    private final Device device;

    private Bench(Device device) {
        this.device = device;
    }

    /**
     * One for each usable device of this machine, and the processor without its vectors; {@code DevicesTest} tells why the others are left out.
     */
    static Stream<Bench> all() {
        Devices devices = Devices.probe();
        return Stream.concat(
                devices.listings().stream().filter(Devices.Listing::usable).map(listing -> new Bench(devices.open(listing.id()))),
                Stream.of(new Bench(new CheckedDevice(CpuDevice.plain(2)))));
    }

    /** The device, behind its checks. */
    Device device() {
        return device;
    }

    /** What the operands hold after the call. */
    float[][] run(KernelCase.Call call, Size size, float[][] values) {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer[] buffers = upload(device, scope, values);
            call.on(device.kernels(), buffers, size);
            return download(buffers);
        }
    }

    /** What the last operand holds after the call. */
    float[] result(Size size, KernelCase.Call call, float[]... values) {
        return run(call, size, values)[values.length - 1];
    }

    void assertAgreement(KernelCase kernel, Size size, float[][] values) {
        float[][] actual = run(kernel.call(), size, values);
        double[][] expected = expected(kernel, size, values);
        double tolerance = (ROUNDINGS + kernel.terms().of(size)) * EPSILON;
        for (int i = 0; i < values.length; i++) {
            int changed = changed(kernel, size, values, i);
            for (int j = 0; j < values[i].length; j++) {
                boolean agrees = j < changed
                        ? isClose(actual[i][j], expected[i][j], tolerance)
                        : Float.floatToRawIntBits(actual[i][j]) == Float.floatToRawIntBits(values[i][j]);
                if (!agrees) {
                    fail("%s on %s, %s: %s[%d] should be %s%s, but is %s", kernel, this, size, kernel.operands().get(i).name(), j,
                            expected[i][j], j < changed ? "" : " as before", actual[i][j]);
                }
            }
        }
    }

    private double[][] expected(KernelCase kernel, Size size, float[][] values) {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer[] buffers = upload(oracle, scope, values);
            kernel.call().on(oracle.kernels(), buffers, size);
            double[][] expected = new double[values.length][];
            for (int i = 0; i < values.length; i++) {
                expected[i] = new double[values[i].length];
                for (int j = 0; j < values[i].length; j++) {
                    expected[i][j] = ((DoubleBuffer) buffers[i]).get(j);
                }
            }
            return expected;
        }
    }

    /** How many elements from the front of an operand the kernel may change. */
    private static int changed(KernelCase kernel, Size size, float[][] values, int operand) {
        for (int i = 0; i < values.length; i++) {
            Operand candidate = kernel.operands().get(i);
            if (candidate.written() && values[i] == values[operand]) {
                return candidate.extent().of(size);
            }
        }
        return 0;
    }

    private static boolean isClose(float actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            return Float.isNaN(actual);
        }
        if (Float.isInfinite((float) expected)) {
            return actual == (float) expected;
        }
        return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
    }

    static DeviceBuffer[] upload(Device device, BufferScope scope, float[]... values) {
        DeviceBuffer[] buffers = new DeviceBuffer[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                buffers[i] = values[i] == values[j] ? buffers[j] : buffers[i];
            }
            if (buffers[i] == null) {
                buffers[i] = scope.own(device.allocate(values[i].length));
                buffers[i].upload(values[i]);
            }
        }
        return buffers;
    }

    private static float[][] download(DeviceBuffer[] buffers) {
        float[][] values = new float[buffers.length][];
        for (int i = 0; i < buffers.length; i++) {
            values[i] = new float[buffers[i].length()];
            buffers[i].download(values[i]);
        }
        return values;
    }

    @Override
    public void close() {
        device.close();
    }

    @Override
    public String toString() {
        return device.description();
    }
}
