package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.CountingDevice;

class CheckedBufferTest {

    private final CountingDevice counting = new CountingDevice(new CpuDevice(1));
    private final Device device = new CheckedDevice(counting);

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void a_part_goes_in_at_the_front_and_comes_out_from_anywhere() {
        float[] target = {9, 9, 9, 9};
        try (DeviceBuffer buffer = device.allocate(3)) {
            buffer.upload(new float[] {1, 2, 3, 4}, 1, 3);
            buffer.download(1, target, 2, 2);
        }

        assertThat(target).containsExactly(9, 9, 3, 4);
    }

    @Test
    void an_upload_keeps_what_lies_behind_it() {
        float[] target = new float[3];
        try (DeviceBuffer buffer = device.allocate(3)) {
            buffer.upload(new float[] {1, 2, 3});
            buffer.upload(new float[] {7}, 0, 1);
            buffer.download(target);
        }

        assertThat(target).containsExactly(7, 2, 3);
    }

    @Test
    void every_bit_of_a_float_survives() {
        float[] odd = {-0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, Float.intBitsToFloat(0x7fc12345)};
        float[] target = new float[4];
        try (DeviceBuffer buffer = device.allocate(4)) {
            buffer.upload(odd);
            buffer.download(target);
        }

        for (int i = 0; i < odd.length; i++) {
            assertThat(Float.floatToRawIntBits(target[i])).isEqualTo(Float.floatToRawIntBits(odd[i]));
        }
    }

    @Test
    void an_upload_that_does_not_fit_is_refused() {
        try (DeviceBuffer buffer = device.allocate(3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.upload(new float[4]))
                    .withMessage("upload: 4 elements from 0 do not fit the buffer of 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.upload(new float[4], 2, 3))
                    .withMessage("upload: 3 elements from 2 do not fit source of 4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.upload(new float[4], 0, -1))
                    .withMessage("upload: -1 elements from 0 do not fit source of 4");
        }
    }

    @Test
    void a_download_that_does_not_fit_is_refused() {
        try (DeviceBuffer buffer = device.allocate(3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.download(2, new float[4], 0, 2))
                    .withMessage("download: 2 elements from 2 do not fit the buffer of 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.download(0, new float[2], 1, 2))
                    .withMessage("download: 2 elements from 1 do not fit target of 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.download(Integer.MAX_VALUE, new float[2], 0, 2))
                    .withMessage("download: 2 elements from 2147483647 do not fit the buffer of 3");
        }
    }

    @Test
    void a_closed_buffer_refuses_everything() {
        DeviceBuffer buffer = device.allocate(3);
        buffer.close();

        assertThatIllegalStateException().isThrownBy(() -> buffer.upload(new float[3])).withMessage("upload: the buffer is closed");
        assertThatIllegalStateException().isThrownBy(() -> buffer.download(new float[3])).withMessage("download: the buffer is closed");
        assertThatIllegalStateException().isThrownBy(buffer::close).withMessage("close: the buffer is closed");
    }

    @Test
    void closing_twice_frees_once() {
        DeviceBuffer first = device.allocate(3);
        try (DeviceBuffer second = device.allocate(3)) {
            first.close();
            assertThatIllegalStateException().isThrownBy(first::close);

            assertThat(counting.liveBuffers()).isEqualTo(1);
        }
        counting.assertNoLeaks();
    }
}
