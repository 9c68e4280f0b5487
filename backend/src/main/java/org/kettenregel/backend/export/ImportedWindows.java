package org.kettenregel.backend.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Reads layers that move windows over images; all of ours are square. */
final class ImportedWindows {

    private static final int MOST_CELLS = 64; // of a kernel, a stride or a dilation, as layers allow

    private final Reconstruction made;
    private final ImportedActivations activations;

    ImportedWindows(Reconstruction made, ImportedActivations activations) {
        this.made = made;
        this.activations = activations;
    }

    private OnnxSignal image(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0, OnnxAxes.FIRST);
        if (x.rank() != 3) {
            throw new OnnxProblem("no-image", node.title(), x.node().shape());
        }
        return x;
    }

    /** The one size of a square; {@code otherwise} where the attribute is not there. */
    private static int square(OnnxNode node, String attribute, long otherwise) {
        List<Long> sizes = node.wholes(attribute);
        if (sizes.isEmpty() && otherwise > 0) {
            return (int) otherwise;
        }
        if (sizes.size() != 2 || !sizes.get(0).equals(sizes.get(1)) || sizes.get(0) < 1 || sizes.get(0) > MOST_CELLS) {
            throw new OnnxProblem("not-square", node.title(), attribute, sizes, MOST_CELLS);
        }
        return Math.toIntExact(sizes.getFirst());
    }

    private static Padding padding(OnnxNode node, ImageShape image, int kernel, int stride, int dilation) {
        String word = node.text("auto_pad", "NOTSET");
        List<Long> pads = node.wholes("pads");
        return switch (word) {
            case "VALID" -> Padding.VALID;
            case "SAME_UPPER" -> Padding.SAME;
            case "SAME_LOWER" -> {
                List<Long> same = OnnxImages.pads(WindowShape.same(image, 1, kernel, kernel, stride, stride, dilation));
                if (!same.subList(0, 2).equals(same.subList(2, 4))) { // the odd cell lies above and at the left
                    throw new OnnxProblem("pads", node.title(), same, word);
                }
                yield Padding.SAME;
            }
            case "NOTSET" -> {
                List<Long> found = pads.isEmpty() ? List.of(0L, 0L, 0L, 0L) : pads;
                List<Long> same = OnnxImages.pads(WindowShape.same(image, 1, kernel, kernel, stride, stride, dilation));
                if (!pads.isEmpty() && found.equals(same)) {
                    yield Padding.SAME;
                }
                if (found.stream().anyMatch(pad -> pad != 0)) {
                    throw new OnnxProblem("pads", node.title(), same, found);
                }
                yield Padding.VALID;
            }
            default -> throw new OnnxProblem("attribute", node.title(), "auto_pad", "NOTSET, VALID, SAME_UPPER, SAME_LOWER", word);
        };
    }

    void convolution(OnnxNode node) {
        OnnxSignal x = image(node);
        node.requireWhole("group", 1, 1);
        int[] sizes = made.weights().sizes(node, 1, 4);
        requireSquare(node, sizes);
        int kernel = sizes[2];
        int stride = square(node, "strides", 1);
        int dilation = square(node, "dilations", 1);
        Padding padding = padding(node, OnnxImages.image(x.sizes()), kernel, stride, dilation);
        float[] w = made.weights().floats(node, 1, List.of(sizes[0], x.features(), kernel, kernel));
        float[] weights = Reordered.axes(w, List.of(sizes[0], sizes[1], kernel, kernel), 2, 3, 1, 0);
        finish(node, x, weights, sizes[0], ending -> new Conv2D(
                sizes[0], kernel, stride, padding, dilation, ending.activation(), node.input(2).isPresent(), new GlorotUniform()));
    }

    void transposed(OnnxNode node) {
        OnnxSignal x = image(node);
        node.requireWhole("group", 1, 1);
        if (square(node, "dilations", 1) != 1 || !node.wholes("output_shape").isEmpty()) {
            throw new OnnxProblem("transposed", node.title());
        }
        int[] sizes = made.weights().sizes(node, 1, 4);
        requireSquare(node, sizes);
        int kernel = sizes[2];
        int stride = square(node, "strides", 1);
        ImageShape image = OnnxImages.image(x.sizes());
        if ((double) image.height() * stride * image.width() * stride * sizes[1] > Integer.MAX_VALUE / 4.0) {
            throw new OnnxProblem("transposed", node.title());
        }
        List<Padding> likely = node.wholes("pads").isEmpty() ? List.of(Padding.VALID, Padding.SAME) : List.of(Padding.SAME, Padding.VALID);
        Padding padding = likely.stream().filter(each -> isSo(node, OnnxImages.transposed(image, sizes[1], kernel, stride, each)))
                .findFirst().orElseThrow(() -> new OnnxProblem("transposed", node.title()));
        float[] w = made.weights().floats(node, 1, List.of(x.features(), sizes[1], kernel, kernel));
        float[] weights = Reordered.axes(w, List.of(sizes[0], sizes[1], kernel, kernel), 2, 3, 1, 0);
        finish(node, x, weights, sizes[1], ending -> new TransposedConvolution(
                sizes[1], kernel, stride, padding, ending.activation(), node.input(2).isPresent(), new GlorotUniform()));
    }

    private static boolean isSo(OnnxNode node, WindowShape window) {
        List<Long> none = List.of(0L, 0L);
        List<Long> pads = node.wholes("pads").isEmpty() ? List.of(0L, 0L, 0L, 0L) : node.wholes("pads");
        List<Long> added = node.wholes("output_padding").isEmpty() ? none : node.wholes("output_padding");
        return node.text("auto_pad", "NOTSET").equals("NOTSET") && pads.equals(OnnxImages.pads(window)) && added.equals(OnnxImages.added(window));
    }

    private static void requireSquare(OnnxNode node, int[] sizes) {
        List<Long> said = node.wholes("kernel_shape");
        List<Long> found = List.of((long) sizes[2], (long) sizes[3]);
        if (sizes[2] != sizes[3] || sizes[2] > MOST_CELLS || !said.isEmpty() && !said.equals(found)) {
            throw new OnnxProblem("not-square", node.title(), "kernel_shape", said.isEmpty() ? found : said, MOST_CELLS);
        }
    }

    private interface Filters {

        LayerSpec with(ImportedActivations.Found ending);
    }

    private void finish(OnnxNode node, OnnxSignal x, float[] weights, int filters, Filters layer) {
        Map<String, float[]> parts = new HashMap<>(Map.of("weights", weights));
        node.input(2).ifPresent(_ -> parts.put("bias", made.weights().floats(node, 2, List.of(filters))));
        ImportedActivations.Found ending = activations.ending(node.output(), OnnxAxes.FIRST, 3);
        List<String> names = Stream.of(node.need(1), node.input(2).orElse("")).toList();
        made.define(ending.output(), made.add(node, made.refusing(node, () -> layer.with(ending)), List.of(x), OnnxAxes.FIRST, parts, names));
    }

    void pool(OnnxNode node) {
        OnnxSignal x = image(node);
        node.requireWhole("ceil_mode", 0, 0);
        if (square(node, "dilations", 1) != 1) {
            throw new OnnxProblem("attribute", node.title(), "dilations", 1, node.wholes("dilations"));
        }
        int size = square(node, "kernel_shape", 0);
        int stride = square(node, "strides", 1);
        Padding padding = padding(node, OnnxImages.image(x.sizes()), size, stride, 1);
        boolean average = node.type().equals("AveragePool");
        if (average && padding == Padding.SAME && node.wholes("pads").stream().anyMatch(pad -> pad != 0)) {
            node.requireWhole("count_include_pad", 0, 0);
        }
        LayerSpec spec = average ? new AveragePooling(size, stride, padding) : new MaxPooling(size, stride, padding);
        made.define(node.output(), made.add(node, spec, List.of(x), OnnxAxes.FIRST));
    }

    void global(OnnxNode node) {
        made.define(node.output(), made.add(node, new GlobalAveragePooling(), List.of(image(node)), OnnxAxes.CELLS));
    }

    /** Whole numbers of equal cells for each. */
    void resize(OnnxNode node) {
        OnnxSignal x = image(node);
        float[] scales = made.weights().floats(node, 2, List.of(4));
        String way = node.text("coordinate_transformation_mode", "half_pixel");
        String nearest = node.text("nearest_mode", "round_prefer_floor");
        boolean blocks = way.equals("asymmetric") && nearest.equals("floor") || way.equals("half_pixel") && nearest.startsWith("round_prefer");
        int factor = Math.round(scales[2]);
        if (!node.text("mode", "nearest").equals("nearest") || !blocks || scales[0] != 1 || scales[1] != 1 || scales[2] != factor
                || scales[3] != factor || factor < 1 || factor > MOST_CELLS || node.input(3).isPresent()) {
            throw new OnnxProblem("resize", node.title());
        }
        made.define(node.output(), made.add(node, new Upsampling(factor), List.of(x), OnnxAxes.FIRST));
    }
}
