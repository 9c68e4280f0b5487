package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Windows over images as ONNX describes them. */
final class OnnxImages {

    private OnnxImages() {}

    static ImageShape image(List<Integer> sizes) {
        return new ImageShape(sizes.get(0), sizes.get(1), sizes.get(2));
    }

    /** How a square window moves; without a frame that is said in a word, so that a frame of nothing can be told from none. */
    static Map<String, OnnxAttribute> attributes(ImageShape image, int kernel, int stride, int dilation, Padding padding) {
        Map<String, OnnxAttribute> attributes = window(kernel, stride);
        if (dilation > 1) {
            attributes.put("dilations", twice(dilation));
        }
        switch (padding) {
            case VALID -> attributes.put("auto_pad", new OnnxAttribute.Text("VALID"));
            case SAME -> attributes.put("pads", new OnnxAttribute.Wholes(pads(WindowShape.same(image, 1, kernel, kernel, stride, stride, dilation))));
        }
        return attributes;
    }

    private static Map<String, OnnxAttribute> window(int kernel, int stride) {
        Map<String, OnnxAttribute> attributes = new HashMap<>();
        attributes.put("kernel_shape", twice(kernel));
        attributes.put("strides", twice(stride));
        return attributes;
    }

    private static OnnxAttribute twice(int value) {
        return new OnnxAttribute.Wholes(List.of((long) value, (long) value));
    }

    /** Rows above, columns before, rows below, columns behind. */
    static List<Long> pads(WindowShape window) {
        return List.of((long) window.padTop(), (long) window.padLeft(),
                Math.max(0, beyondBottom(window)), Math.max(0, beyondRight(window)));
    }

    /** Rows that the last window reaches over the image; negative where it does not reach its end. */
    private static long beyondBottom(WindowShape window) {
        return window.row(window.output().height() - 1, window.kernelHeight() - 1) + 1L - window.input().height();
    }

    private static long beyondRight(WindowShape window) {
        return window.column(window.output().width() - 1, window.kernelWidth() - 1) + 1L - window.input().width();
    }

    /** Of a transposed convolution, whose larger image is the window's input: rows and columns that no window reaches are added to what it gives. */
    static Map<String, OnnxAttribute> transposed(WindowShape window, Padding padding) {
        Map<String, OnnxAttribute> attributes = window(window.kernelHeight(), window.strideDown());
        if (padding == Padding.SAME) {
            attributes.put("pads", new OnnxAttribute.Wholes(pads(window)));
        }
        List<Long> added = added(window);
        if (!added.equals(List.of(0L, 0L))) {
            attributes.put("output_padding", new OnnxAttribute.Wholes(added));
        }
        return attributes;
    }

    /** Rows and columns of the larger image behind those that windows reach. */
    static List<Long> added(WindowShape window) {
        List<Long> added = new ArrayList<>();
        added.add(Math.max(0, -beyondBottom(window)));
        added.add(Math.max(0, -beyondRight(window)));
        return added;
    }

    /** The windows over the larger image that a transposed convolution makes. */
    static WindowShape transposed(ImageShape image, int filters, int kernel, int stride, Padding padding) {
        int more = padding == Padding.VALID ? Math.max(kernel - stride, 0) : 0;
        ImageShape large = new ImageShape(image.height() * stride + more, image.width() * stride + more, filters);
        return switch (padding) {
            case VALID -> WindowShape.valid(large, image.channels(), kernel, kernel, stride, stride, 1);
            case SAME -> WindowShape.same(large, image.channels(), kernel, kernel, stride, stride, 1);
        };
    }
}
