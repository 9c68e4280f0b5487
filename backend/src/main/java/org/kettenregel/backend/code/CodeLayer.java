package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.layer.LayerSpec;

/** A layer of the code: used once it becomes layers of the network, used again it shares their weights. */
final class CodeLayer {

    private List<LayerSpec> specs;
    private final int line;
    private final List<Integer> ids = new ArrayList<>();
    private OptionalInt features = OptionalInt.empty();
    private boolean recurrentInTorch;
    private boolean rowInTorch;
    private TorchFrame frame = TorchFrame.NONE;

    CodeLayer(List<LayerSpec> specs, int line) {
        this.specs = List.copyOf(specs);
        this.line = line;
    }

    /** Says otherwise what it is, before it is used. */
    void respec(UnaryOperator<LayerSpec> change) {
        specs = specs.stream().map(change).toList();
    }

    /** With the number of features that the code says it reads. */
    CodeLayer reading(int features) {
        this.features = OptionalInt.of(features);
        return this;
    }

    /** One whose output is that of all steps and the memory. */
    CodeLayer givingMemory() {
        recurrentInTorch = true;
        return this;
    }

    /** PyTorch's flattening, which also makes rows of what averages leave there, (channels, 1, 1), and here not. */
    CodeLayer makingRows() {
        rowInTorch = true;
        return this;
    }

    boolean makesRows() {
        return rowInTorch;
    }

    /** One of PyTorch whose padding is a number of cells, not yet known to be what a name says. */
    CodeLayer framed(TorchFrame frame) {
        this.frame = frame;
        return this;
    }

    TorchFrame frame() {
        return frame;
    }

    List<LayerSpec> specs() {
        return specs;
    }

    int line() {
        return line;
    }

    OptionalInt features() {
        return features;
    }

    boolean givesMemory() {
        return recurrentInTorch;
    }

    /** Ids of the layers it has become; empty before it is used. */
    List<Integer> ids() {
        return ids;
    }
}
