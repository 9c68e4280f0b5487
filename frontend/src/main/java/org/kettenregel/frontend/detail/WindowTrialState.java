package org.kettenregel.frontend.detail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.lens.KernelAnswer;
import org.kettenregel.backend.lens.WindowSizes;
import org.kettenregel.backend.lens.WindowTrialAnswer;
import org.kettenregel.backend.lens.WindowTrialLens;

/** The settings that a person tries on a convolution: those of the selected kernel until they are changed. */
final class WindowTrialState {

    private WindowTrialLens settings = new WindowTrialLens(-1, 0, 1, 1, 0, 1, List.of(1f));
    private float[] selected = {1};
    private boolean changed;

    /** Back to the selected kernel. */
    void forget() {
        changed = false;
    }

    /** What is tried first; a kernel too large to be tried begins as one that changes nothing. */
    void begin(KernelAnswer kernel, int outChannel) {
        if (changed) {
            return;
        }
        WindowSizes sizes = kernel.sizes();
        boolean fits = sizes.kernelHeight() == sizes.kernelWidth() && sizes.kernelHeight() <= WindowTrialLens.LARGEST_KERNEL;
        List<Float> cells = new ArrayList<>(List.of(1f));
        if (fits) {
            cells.clear();
            for (int cell = 0; cell < sizes.cells(); cell++) {
                cells.add(kernel.forward().kernels()[cell * sizes.outChannels() + outChannel]);
            }
        }
        if (!cells.stream().allMatch(Float::isFinite)) {
            cells = Collections.nCopies(cells.size(), 0f);
        }
        int size = fits ? sizes.kernelHeight() : 1;
        int dilation = Math.min(sizes.dilation(), WindowTrialLens.LARGEST_STEP);
        selected = floats(cells);
        settings = new WindowTrialLens(
                -1, 0, size, Math.min(sizes.strideDown(), WindowTrialLens.LARGEST_STEP), Math.min(sizes.padTop(), (size - 1) * dilation), dilation, cells);
    }

    /** What cannot be is not taken over: forged settings harm nothing. */
    void change(int kernel, int stride, int padding, int dilation, String weights) {
        try {
            List<Float> cells = new ArrayList<>();
            for (String weight : weights.split(" ")) {
                cells.add(Float.parseFloat(weight));
            }
            if (cells.stream().allMatch(Float::isFinite)) {
                settings = new WindowTrialLens(-1, 0, kernel, stride, padding, dilation, cells);
                changed = true;
            }
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    WindowTrialLens lens(int node, int inChannel) {
        return new WindowTrialLens(node, inChannel, kernel(), stride(), padding(), dilation(), cells());
    }

    int kernel() {
        return settings.kernel();
    }

    int stride() {
        return settings.stride();
    }

    int padding() {
        return settings.padding();
    }

    int dilation() {
        return settings.dilation();
    }

    List<Float> cells() {
        return settings.cells();
    }

    /** The selected kernel comes along, so that one can go back to it. */
    Map<String, float[]> arrays(WindowTrialAnswer answer) {
        return Map.of("image", answer.image(), "trial", answer.map(), "kernel", selected);
    }

    private static float[] floats(List<Float> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }
}
