package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Apart;
import org.kettenregel.kernels.KernelCase.Operand;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.cpu.CpuDevice;

/**
 * What every family of kernels promises on every device. The test of a family lists its kernels in a static method {@code cases} and adds
 * numbers of its own.
 */
interface KernelsContract {

    Size SMALL = new Size(3, 5);

    Bench bench();

    Class<?> family();

    /** What {@code cases} gives: at least one for each kernel of the family. */
    Stream<KernelCase> kernels();

    default List<Size> sizes() {
        return List.of(
                new Size(0, 0), new Size(1, 1), new Size(1, 2), SMALL, new Size(1, 1023), new Size(257, 1), new Size(17, 31), new Size(65, 67));
    }

    @Test
    default void every_kernel_of_the_family_has_a_case() {
        Set<String> called = new TreeSet<>();
        Kernels recorder = (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    called.add(signature(method));
                    return null;
                });

        kernels().forEach(kernel -> kernel.call().on(recorder, new DeviceBuffer[kernel.operands().size()], SMALL));

        assertThat(called).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(family().getDeclaredMethods()).map(KernelsContract::signature).toList());
        assertThat(kernels().map(KernelsContract::signature)).isSubsetOf(called);
    }

    private static String signature(Method kernel) {
        return kernel.getName() + Arrays.stream(kernel.getParameters())
                .filter(parameter -> parameter.getType() == DeviceBuffer.class)
                .map(java.lang.reflect.Parameter::getName)
                .toList();
    }

    private static String signature(KernelCase kernel) {
        return kernel.operation() + kernel.operands().stream().map(Operand::name).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void agrees_with_double_precision_at_every_size_and_leaves_the_rest_alone(KernelCase kernel) {
        for (Size size : sizes()) {
            bench().assertAgreement(kernel, size, kernel.samples(size));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void agrees_with_double_precision_on_zeros(KernelCase kernel) {
        float[][] zeros = kernel.samples(SMALL);
        for (float[] values : zeros) {
            Arrays.fill(values, 0);
        }

        bench().assertAgreement(kernel, SMALL, zeros);
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void hands_on_what_is_not_a_number_and_what_is_infinite_as_the_formula_says(KernelCase kernel) {
        for (float special : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int i = 0; i < kernel.operands().size(); i++) {
                float[][] values = kernel.samples(SMALL);
                values[i][kernel.operands().get(i).extent().of(SMALL) / 2] = special;

                bench().assertAgreement(kernel, SMALL, values);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void gives_the_same_bits_again(KernelCase kernel) {
        Size size = new Size(65, 67);

        float[][] once = bench().run(kernel.call(), size, kernel.samples(size));
        float[][] again = bench().run(kernel.call(), size, kernel.samples(size));

        assertThat(again).isDeepEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void works_in_place_where_one_element_needs_only_that_element(KernelCase kernel) {
        for (Apart pair : kernel.pairs()) {
            if (!kernel.apart().contains(pair)) {
                float[][] values = kernel.samples(SMALL);
                values[kernel.indexOf(pair.written())] = values[kernel.indexOf(pair.other())];

                bench().assertAgreement(kernel, SMALL, values);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void refuses_one_buffer_for_two_operands_that_would_spoil_each_other(KernelCase kernel) {
        for (Apart pair : kernel.apart()) {
            float[][] values = kernel.samples(new Size(6, 6));
            int written = kernel.indexOf(pair.written());
            int other = kernel.indexOf(pair.other());
            values[written] = values[other] = values[written].length < values[other].length ? values[other] : values[written];

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bench().run(kernel.call(), SMALL, values))
                    .withMessage("%s: %s must not be the same buffer as %s", kernel.operation(), pair.written(), pair.other());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void refuses_an_operand_that_is_too_small_and_names_it(KernelCase kernel) {
        for (int i = 0; i < kernel.operands().size(); i++) {
            Operand operand = kernel.operands().get(i);
            int needed = operand.extent().of(SMALL);
            float[][] values = kernel.samples(SMALL);
            values[i] = new float[needed - 1];

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bench().run(kernel.call(), SMALL, values))
                    .withMessage("%s: %s needs %d elements, found %d", kernel.operation(), operand.name(), needed, needed - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void refuses_a_closed_operand_and_names_it(KernelCase kernel) {
        Device device = bench().device();
        for (int i = 0; i < kernel.operands().size(); i++) {
            try (BufferScope scope = new BufferScope()) {
                DeviceBuffer[] buffers = Bench.upload(device, scope, kernel.samples(SMALL));
                buffers[i] = device.allocate(buffers[i].length());
                buffers[i].close();

                assertThatIllegalStateException()
                        .isThrownBy(() -> kernel.call().on(device.kernels(), buffers, SMALL))
                        .withMessage("%s: %s is closed", kernel.operation(), kernel.operands().get(i).name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void refuses_an_operand_of_another_device_and_names_it(KernelCase kernel) {
        Device device = bench().device();
        try (Device foreign = new CheckedDevice(new CpuDevice(1))) {
            for (int i = 0; i < kernel.operands().size(); i++) {
                try (BufferScope scope = new BufferScope()) {
                    DeviceBuffer[] buffers = Bench.upload(device, scope, kernel.samples(SMALL));
                    buffers[i] = scope.own(foreign.allocate(buffers[i].length()));

                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> kernel.call().on(device.kernels(), buffers, SMALL))
                            .withMessage("%s: %s belongs to another device", kernel.operation(), kernel.operands().get(i).name());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void refuses_a_negative_size(KernelCase kernel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench().run(kernel.call(), new Size(-1, 1), kernel.samples(SMALL)))
                .withMessageMatching(".*: .* must .*, found .*-1.*");
    }
}
