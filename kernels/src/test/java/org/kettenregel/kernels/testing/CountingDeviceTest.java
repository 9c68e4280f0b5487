package org.kettenregel.kernels.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.CheckedDevice;
import org.kettenregel.kernels.DeviceBuffer;

class CountingDeviceTest {

    private final CountingDevice device = new CountingDevice(new CheckedDevice(new DoubleDevice()));

    @Test
    void kernels_compute_and_are_counted() {
        float[] values = new float[2];
        try (DeviceBuffer buffer = Samples.upload(device, 1, 2)) {
            device.kernels().scaleInto(3, buffer, buffer, 2);
            device.kernels().addInto(buffer, buffer, buffer, 2);
            buffer.download(values);
        }

        assertThat(values).containsExactly(6, 12);
        assertThat(device.calls()).isEqualTo(2);
    }

    @Test
    void bytes_add_up_and_do_not_shrink() {
        device.allocate(10).close();
        device.allocate(5).close();

        assertThat(device.bytesAllocated()).isEqualTo(60);
    }

    @Test
    void a_leak_is_an_error_that_counts() {
        DeviceBuffer kept = device.allocate(1);
        device.allocate(1).close();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(device::assertNoLeaks).withMessage("1 buffers were never closed");

        kept.close();
        device.assertNoLeaks();
    }

    @Test
    void a_buffer_closed_twice_is_counted_down_once() {
        DeviceBuffer buffer = device.allocate(1);
        buffer.close();

        assertThatIllegalStateException().isThrownBy(buffer::close);
        assertThat(device.liveBuffers()).isZero();
    }

    @Test
    void an_exception_comes_through_as_it_was() {
        try (DeviceBuffer buffer = device.allocate(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> device.kernels().fillInto(0, buffer, 2))
                    .withMessage("fillInto: out needs 2 elements, found 1");
        }
    }
}
