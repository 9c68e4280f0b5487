package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Adam;

/** Demands that no machine meets are refused from shapes alone. */
class LimitsTest {

    private static final Setting ONE = Setting.ofOneSample();

    static Experiment colours(int batch, LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return experiment(batch, layers);
    }

    private static Experiment experiment(int batch, List<Layer> layers) {
        return new Experiment("large", new Cifar10(), new Split(100, 0, 0), layers, new CategoricalCrossEntropyLoss(true),
                new Training(batch, true, new Adam(0.001)), 1, List.of());
    }

    private static LayerSpec convolution(int filters, int kernel) {
        return new Conv2D(filters, kernel, 1, Padding.SAME, 1, new Linear(), true, new GlorotUniform());
    }

    private static LayerSpec dense(int units) {
        return new Dense(units, new Linear());
    }

    private static String refusal(Experiment experiment, Limits limits, Setting setting) {
        Compilation compilation = Compiler.compile(experiment, experiment.data().signature(), limits, setting);
        assertThat(compilation).isInstanceOf(Compilation.Problems.class);
        return compilation.problems().getFirst().sentence(Locale.ENGLISH);
    }

    @Test
    void ten_to_the_twelfth_parameters_are_refused_without_memory() {
        Experiment huge = colours(32, convolution(4096, 3), new Upsampling(16), new Flatten(), dense(1024), dense(10));
        refusal(huge, new Limits(), ONE); // loads classes
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        String sentence = refusal(huge, Limits.NONE, ONE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(sentence).isEqualTo("Layer 4: the input does not fit: expected sizes that multiply to at most 2147483647, found [1073741824, 1024]. "
                + "Change the layer before it or remove this one.");
        assertThat(allocated).isLessThan(4 << 20);
    }

    @Test
    void the_layer_with_most_parameters_is_named_with_all_numbers() {
        String sentence = refusal(colours(32, new Flatten(), dense(4096), dense(4096), dense(10)), new Limits(), ONE);

        // 3072 x 4096 + 4096, 4096 x 4096 + 4096, 4096 x 10 + 10
        assertThat(sentence).isEqualTo("Layer 3: the network would have 29409290 parameters, 16781312 of them here; expected at most 20000000. "
                + "Use fewer units or filters here, or make what this layer reads smaller.");
    }

    @Test
    void many_layers_that_each_fit_an_array_add_up_beyond_an_int() {
        LayerSpec[] specs = new LayerSpec[62];
        for (int i = 0; i < 60; i++) {
            specs[i] = convolution(4096, 11);
        }
        specs[60] = new Flatten();
        specs[61] = dense(10);

        // 121 x 3 x 4096 + 4096 once, 121 x 4096 x 4096 + 4096 in 59 layers, 32 x 32 x 4096 x 10 + 10
        long all = 121L * 3 * 4096 + 4096 + 59 * (121L * 4096 * 4096 + 4096) + 10 * 32 * 32 * 4096 + 10;
        assertThat(refusal(colours(32, specs), new Limits(), ONE))
                .startsWith("Layer 2: the network would have %d parameters, 2030047232 of them here; expected at most 20000000.".formatted(all));
    }

    @Test
    void a_network_with_few_parameters_can_still_need_too_much_memory() {
        String sentence = refusal(colours(32, convolution(8, 3), new Upsampling(32), new Flatten(), dense(2), dense(10)), new Limits(), ONE);

        // 1024 x 1024 x 8 = 8388608 numbers with a gradient behind the upsampling and behind the flatten layer, 64 MB each; twice as many weights,
        // each a value, a gradient and two numbers of memory
        assertThat(sentence).isEqualTo("Layer 4: the network would need 385 MB of memory, 257 MB of them here; expected at most 384 MB. "
                + "Use fewer units or filters here, or a smaller batch.");
    }

    @Test
    void a_batch_of_all_samples_can_be_too_much_for_one_step() {
        Limits roomy = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 200_000_000_000L);

        String sentence = refusal(colours(100_000, convolution(16, 3), new Flatten(), dense(10)), roomy, Setting.ofWholeBatches());

        // the convolution: three times 100,000 samples of 32 x 32 x 16 x (2 x 27 + 1); the dense layer: of 10 x (2 x 16384 + 1)
        assertThat(sentence).isEqualTo("Layer 1: a training step would take 369 billion floating-point operations, 271 billion of them here; "
                + "expected at most 200 billion. Use a smaller batch, or fewer units or filters here.");
    }

    @Test
    void a_batch_whose_numbers_fit_no_array_is_refused_even_where_memory_is_no_matter() {
        assertThat(refusal(colours(100_000, convolution(128, 3), new Flatten(), dense(10)), Limits.NONE, Setting.ofWholeBatches()))
                .isEqualTo("Layer 1: a batch would make 13107200000 numbers here, and one array holds 2147483647. Use a smaller batch.");
    }

    @Test
    void widths_that_add_up_beyond_an_int_do_not_fit() {
        List<Layer> layers = List.of(
                new Layer(1, convolution(1500, 3), List.of(0)), new Layer(2, new Upsampling(32), List.of(1)), new Layer(3, new Flatten(), List.of(2)),
                new Layer(4, new ConcatenateLayer(), List.of(3, 3)), new Layer(5, dense(10), List.of(4)));

        assertThat(refusal(experiment(32, layers), Limits.NONE, ONE)).isEqualTo(
                "Layer 4: the input does not fit: expected at most 2147483647 side by side, found 3145728000. Change the layer before it or remove this one.");
    }

    @Test
    void limits_are_positive() {
        assertThatThrownBy(() -> new Limits(1, 0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits: parameters, bytes and operations must be positive, found 1, 0 and 1");
    }
}
