package org.kettenregel.frontend.detail;

import java.util.HashMap;
import java.util.Map;
import org.kettenregel.backend.lens.KernelAnswer;
import org.kettenregel.backend.lens.PoolAnswer;
import org.kettenregel.backend.lens.WindowSizes;
import org.kettenregel.backend.lens.WindowTooLarge;
import org.kettenregel.frontend.component.data.WindowDrawing;

/**
 * What is drawn of a window.
 *
 * @param arrays its numbers by name, for the browser
 */
record WindowSketch(WindowDrawing drawing, Map<String, float[]> arrays) {

    static WindowSketch of(KernelAnswer answer, int inChannel, int outChannel) {
        KernelAnswer.Forward forward = answer.forward();
        Map<String, float[]> arrays = new HashMap<>(Map.of(
                "image", forward.image(), "map", forward.map(), "kernels", forward.kernels(), "products", forward.products(), "partials", forward.partials(),
                "totals", forward.totals()));
        answer.backward().ifPresent(backward -> arrays.putAll(Map.of(
                "arrives", backward.arrives(), "terms", backward.products(), "sums", backward.sums(), "batchSums", backward.batchSums(),
                "gradients", backward.gradients(), "largest", backward.largest(), "shares", backward.shares(), "byChannel", backward.byChannel(),
                "imageGradient", backward.imageGradient())));
        return new WindowSketch(
                drawing("convolution", answer.sizes(), inChannel, outChannel, answer.samples(), answer.range(), answer.backward().isPresent(), forward.current(),
                        answer.backward().map(KernelAnswer.Backward::fits).orElse(true), answer.backward().map(KernelAnswer.Backward::inRun).orElse(true), 0),
                arrays);
    }

    static WindowSketch of(PoolAnswer answer, int channel) {
        Map<String, float[]> arrays = new HashMap<>(Map.of(
                "image", answer.image(), "map", answer.map(), "winners", answer.winners(), "factors", answer.factors()));
        answer.backward().ifPresent(backward -> arrays.putAll(Map.of(
                "arrives", backward.arrives(), "shares", backward.shares(), "imageGradient", backward.gradient())));
        return new WindowSketch(
                drawing(answer.largest() ? "maximum" : "average", answer.sizes(), channel, channel, 1, answer.range(), answer.backward().isPresent(), true, true,
                        answer.backward().map(PoolAnswer.Backward::inRun).orElse(true), 0),
                arrays);
    }

    static WindowDrawing of(WindowTooLarge large) {
        return drawing("convolution", large.sizes(), 0, 0, 1, 0, false, true, true, true, (int) Math.min(Integer.MAX_VALUE, large.numbers()));
    }

    private static WindowDrawing drawing(
            String kind, WindowSizes sizes, int inChannel, int outChannel, int samples, float range, boolean backward, boolean current, boolean fits, boolean inRun,
            int tooLarge) {
        return new WindowDrawing(
                kind, sizes.inHeight(), sizes.inWidth(), sizes.inChannels(), sizes.outHeight(), sizes.outWidth(), sizes.outChannels(),
                sizes.kernelHeight(), sizes.kernelWidth(), sizes.strideDown(), sizes.strideAcross(), sizes.dilation(), sizes.padTop(), sizes.padLeft(),
                inChannel, outChannel, samples, range, backward, current, fits, inRun, tooLarge);
    }
}
