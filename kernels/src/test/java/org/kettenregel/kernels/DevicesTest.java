package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.Devices.Listing;
import org.kettenregel.kernels.cpu.CpuDevice;

class DevicesTest {

    private static final DeviceProvider SLOW = new Fixed("slow", 0, new Probe.Usable("Slow, but there", () -> CpuDevice.plain(1)));
    private static final DeviceProvider FAST = new Fixed("fast", 10, new Probe.Usable("Fast", () -> CpuDevice.plain(2)));
    private static final DeviceProvider ABSENT =
            new Fixed("absent", 20, new Probe.Unusable("it is not plugged in", "Plug it in, or use --device slow"));

    static Stream<Listing> listings() {
        return Devices.probe().listings().stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void every_device_of_this_machine_opens_or_is_skipped_with_its_reason(Listing listing) {
        assumeTrue(listing.usable(), () -> "%s: %s. %s.".formatted(listing.id(), listing.reason(), listing.fix()));

        try (Device device = Devices.probe().open(listing.id())) {
            assertThat(device.id()).isEqualTo(listing.id());
            assertThat(device.description()).isEqualTo(listing.description());
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void a_device_is_described_or_carries_reason_and_fix(Listing listing) {
        assertThat(listing.id()).matches("[a-z]+(-[a-z0-9]+)*");
        assertThat(listing.description().isBlank()).isNotEqualTo(listing.usable());
        assertThat(listing.reason().isBlank()).isEqualTo(listing.usable());
        assertThat(listing.fix().isBlank()).isEqualTo(listing.usable());
        assertThat(listing.reason() + listing.fix()).doesNotEndWith(".");
    }

    @Test
    void the_processor_is_always_usable_and_cuda_is_always_listed() {
        assertThat(Devices.probe().listings()).extracting(Listing::id).contains("cpu", "cuda");
        assertThat(Devices.probe().listings()).filteredOn(Listing::id, "cpu").allMatch(Listing::usable);
    }

    @Test
    void what_is_preferred_comes_first_and_equals_go_by_name() {
        DeviceProvider other = new Fixed("other", 0, SLOW.probe());

        assertThat(Devices.of(List.of(SLOW, other, FAST, ABSENT)).listings())
                .extracting(Listing::id)
                .containsExactly("absent", "fast", "other", "slow");
    }

    @Test
    void auto_opens_the_first_usable_device() {
        try (Device device = Devices.of(List.of(SLOW, FAST, ABSENT)).open("auto")) {
            assertThat(device.description()).isEqualTo("CPU, 2 threads, plain loops");
        }
    }

    @Test
    void what_is_opened_checks_its_arguments() {
        try (Device device = Devices.of(List.of(SLOW)).open("slow")) {
            assertThat(device).isInstanceOf(CheckedDevice.class);
        }
    }

    @Test
    void a_choice_is_obeyed_even_where_a_better_device_is_there() {
        try (Device device = Devices.of(List.of(SLOW, FAST)).open("slow")) {
            assertThat(device.description()).isEqualTo("CPU, 1 thread, plain loops");
        }
    }

    @Test
    void the_processor_computes_with_as_many_threads_as_were_asked_for() {
        try (Device device = Devices.probe().open("cpu", 3)) {
            assertThat(device).isInstanceOf(CheckedDevice.class);
            assertThat(device.description()).contains("3 threads");
        }
    }

    @Test
    void a_device_without_threads_takes_no_notice_of_how_many_were_asked_for() {
        try (Device device = Devices.of(List.of(SLOW)).open("slow", 7)) {
            assertThat(device.description()).isEqualTo("CPU, 1 thread, plain loops");
        }
    }

    @Test
    void a_device_that_cannot_be_used_says_why_and_what_to_do() {
        assertRefused(List.of(SLOW, ABSENT), "absent",
                "Device \"absent\" cannot be used: it is not plugged in. Plug it in, or use --device slow.");
    }

    @Test
    void an_unknown_choice_names_the_known_ones() {
        assertRefused(List.of(SLOW, FAST), "gpu", "There is no device \"gpu\". Choose one of: auto, fast, slow.");
    }

    @Test
    void auto_without_a_usable_device_says_so() {
        assertRefused(List.of(ABSENT), "auto", "No device is usable on this machine.");
    }

    @Test
    void a_provider_is_asked_once() {
        AtomicInteger asked = new AtomicInteger();
        Devices devices = Devices.of(List.of(new Counted(asked)));

        devices.listings();
        devices.open("counted").close();
        devices.open("auto").close();

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_provider_is_not_asked_where_another_was_chosen() {
        AtomicInteger asked = new AtomicInteger();

        Devices.of(List.of(new Counted(asked), SLOW)).open("slow").close();

        assertThat(asked).hasValue(0);
    }

    private static void assertRefused(List<DeviceProvider> providers, String choice, String sentence) {
        assertThatExceptionOfType(DeviceUnavailable.class).isThrownBy(() -> Devices.of(providers).open(choice)).withMessage(sentence);
    }

    private record Counted(AtomicInteger asked) implements DeviceProvider {

        @Override
        public String id() {
            return "counted";
        }

        @Override
        public int preference() {
            return 20;
        }

        @Override
        public Probe probe() {
            asked.incrementAndGet();
            return SLOW.probe();
        }
    }

    private record Fixed(String id, int preference, Probe probe) implements DeviceProvider {}
}
