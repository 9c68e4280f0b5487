package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.CountingDevice;

/** What is checked besides the operands of each kernel, which {@code KernelsContract} covers. */
class CheckedDeviceTest {

    private final CountingDevice counting = new CountingDevice(CpuDevice.plain(1));
    private final Device device = new CheckedDevice(counting);

    @Test
    void shows_the_device_behind_it() {
        assertThat(device.id()).isEqualTo("cpu");
        assertThat(device.description()).isEqualTo("CPU, 1 thread, plain loops");
        assertThat(device.traits()).isEqualTo(new Device.Traits(1, 0));
    }

    @Test
    void a_new_buffer_holds_zeros() {
        float[] values = {1, 2, 3};
        try (DeviceBuffer buffer = device.allocate(3)) {
            buffer.download(values);
        }

        assertThat(values).containsOnly(0);
    }

    @Test
    void a_negative_length_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> device.allocate(-1))
                .withMessage("allocate: length must not be negative, found -1");
    }

    @Test
    void a_refused_call_never_reaches_the_device_behind() {
        try (DeviceBuffer small = device.allocate(2)) {
            assertThatIllegalArgumentException().isThrownBy(() -> device.kernels().fillInto(1, small, 3));
        }

        assertThat(counting.calls()).isZero();
    }

    @Test
    void a_matrix_too_large_to_count_in_an_int_is_refused() {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(device.allocate(4));
            DeviceBuffer out = scope.own(device.allocate(4));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> device.kernels().softmaxInto(x, out, 1 << 16, 1 << 16))
                    .withMessage("softmaxInto: x needs 4294967296 elements, found 4");
        }
    }

    @Test
    void a_buffer_that_was_never_checked_is_refused() {
        try (Device unchecked = new CpuDevice(1); DeviceBuffer bare = unchecked.allocate(3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> device.kernels().fillInto(1, bare, 3))
                    .withMessage("fillInto: out belongs to another device");
        }
    }

    @Test
    void a_closed_device_refuses_everything() {
        DeviceBuffer buffer = device.allocate(3);
        device.close();

        assertThatIllegalStateException().isThrownBy(() -> device.allocate(1)).withMessage("allocate: the device \"cpu\" is closed");
        assertThatIllegalStateException().isThrownBy(device::synchronize).withMessage("synchronize: the device \"cpu\" is closed");
        assertThatIllegalStateException().isThrownBy(device::close).withMessage("close: the device \"cpu\" is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> device.kernels().fillInto(1, buffer, 3))
                .withMessage("fillInto: the device \"cpu\" is closed");
    }
}
