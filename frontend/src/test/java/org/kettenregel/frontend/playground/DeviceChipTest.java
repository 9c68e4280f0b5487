package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.shell.Words;

class DeviceChipTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words GERMAN = new Words(Locale.GERMAN);

    @Test
    void the_processor_is_named_in_the_language_of_the_reader() {
        assertThat(DeviceChip.name(new ComputingDevice("CPU, 2 threads, 512-bit vectors", 2, 512), ENGLISH)).isEqualTo("CPU, 2 threads");
        assertThat(DeviceChip.name(new ComputingDevice("CPU, 2 threads, 512-bit vectors", 2, 512), GERMAN)).isEqualTo("CPU, 2 Threads");
        assertThat(DeviceChip.name(new ComputingDevice("CPU, 1 thread, plain loops", 1, 0), GERMAN)).isEqualTo("CPU, 1 Thread");
    }

    @Test
    void the_width_of_its_vectors_is_among_the_details() {
        assertThat(DeviceChip.sentences(new ComputingDevice("", 2, 512), ENGLISH)).contains("Vector instructions: 512 bits wide, so that one instruction computes 16 numbers.");
        assertThat(DeviceChip.sentences(new ComputingDevice("", 2, 0), GERMAN)).anyMatch(sentence -> sentence.startsWith("Vektorbefehle: keine"));
    }

    @Test
    void another_device_says_itself_what_it_is() {
        assertThat(DeviceChip.name(new ComputingDevice("NVIDIA A10", 0, 0), GERMAN)).isEqualTo("NVIDIA A10");
    }
}
