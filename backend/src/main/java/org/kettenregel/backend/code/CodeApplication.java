package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.shape.Shape;

/** Puts layers behind what they read: the only place where the network grows. */
final class CodeApplication {

    private final NetworkGrowth growth;
    private final List<CodeProblem> problems;

    CodeApplication(NetworkGrowth growth, List<CodeProblem> problems) {
        this.growth = growth;
        this.problems = problems;
    }

    NetworkGrowth growth() {
        return growth;
    }

    /** One layer behind one or several tensors. */
    CodeValue apply(CodeLayer layer, List<CodeValue> inputs, int line) {
        if (inputs.isEmpty()) {
            throw new PythonMistake(line, "not-a-tensor");
        }
        TorchFrame frame = layer.frame();
        List<Integer> reads = new ArrayList<>();
        for (CodeValue input : inputs) {
            if (input instanceof CodeValue.Framed framed) {
                frame = frame.plus(framed.cells());
                reads.add(framed.layer());
            } else {
                reads.add(read(input, line));
            }
        }
        if (layer.makesRows() && reads.getFirst() > 0 && growth.get(reads.getFirst()).layer().spec() instanceof GlobalAveragePooling) {
            return CodeValue.Tensor.of(reads.getFirst());
        }
        CodeValue.Form form = inputs.getFirst() instanceof CodeValue.Tensor tensor ? tensor.form() : CodeValue.Form.PLAIN;
        List<LayerSpec> specs = layer.specs();
        boolean again = !layer.ids().isEmpty();
        int last = reads.getFirst();
        for (int i = 0; i < specs.size(); i++) {
            LayerSpec spec = frame.known() ? padded(specs.get(i), reads, frame, line) : specs.get(i);
            if (again && hasWeights(spec)) {
                spec = new SharedLayer(layer.ids().get(i));
            }
            last = growth.add(spec, i == 0 ? reads : List.of(last), line, i == 0 ? layer.features() : OptionalInt.empty());
            if (!again) {
                layer.ids().add(last);
            }
        }
        if (layer.givesMemory()) {
            CodeValue state = new CodeValue.Tensor(last, CodeValue.Form.STATE);
            boolean cell = specs.getLast() instanceof Lstm;
            return new CodeValue.Several(List.of(new CodeValue.Tensor(last, CodeValue.Form.STEPS), cell ? new CodeValue.Several(List.of(state, CodeValue.UNKNOWN)) : state));
        }
        boolean keepsPlaces = specs.getFirst() instanceof ActivationLayer || specs.getFirst() instanceof LayerNormalization;
        return new CodeValue.Tensor(last, keepsPlaces ? form : CodeValue.Form.PLAIN);
    }

    /** What a flattening reads, where other sizes follow it: numbers in their order need no row between. */
    int behindFlattening(int layer) {
        return layer > 0 && growth.get(layer).layer().spec() instanceof Flatten ? growth.sources(layer).getFirst() : layer;
    }

    /** The layer behind which another one is put. What is taken of a recurrent one is decided here. */
    int read(CodeValue input, int line) {
        return switch (input) {
            case CodeValue.Tensor tensor when tensor.form() == CodeValue.Form.STATE -> lastStep(tensor).layer();
            case CodeValue.Tensor tensor -> {
                boolean turned = tensor.form() == CodeValue.Form.CHANNELS_LAST && tensor.layer() > 0
                        && growth.get(tensor.layer()).layer().spec() instanceof ReshapeLayer;
                if (turned) {
                    channelsFirst(tensor);
                }
                yield tensor.layer();
            }
            case CodeValue.Several several when !several.items().isEmpty() && several.items().getFirst() instanceof CodeValue.Tensor first -> first.layer();
            case CodeValue.Framed framed -> framed.layer();
            default -> throw new PythonMistake(line, "not-a-tensor");
        };
    }

    /** Of the reshaped (channels, height, width) that PyTorch means, where nothing has moved the channels. */
    private void channelsFirst(CodeValue.Tensor tensor) {
        ReshapeLayer old = (ReshapeLayer) growth.get(tensor.layer()).layer().spec();
        if (old.third() > 0) {
            growth.respec(tensor.layer(), new ReshapeLayer(old.second(), old.third(), old.first()));
        }
    }

    /** What a recurrent layer gives after its last step. */
    CodeValue.Tensor lastStep(CodeValue.Tensor of) {
        growth.respec(of.layer(), switch (growth.get(of.layer()).layer().spec()) {
            case Lstm lstm -> new Lstm(lstm.units(), false);
            case Gru gru -> new Gru(gru.units(), false);
            case SimpleRnn rnn -> new SimpleRnn(rnn.units(), false);
            case LayerSpec other -> other;
        });
        return CodeValue.Tensor.of(of.layer());
    }

    static boolean hasWeights(LayerSpec spec) {
        return spec instanceof Dense || spec instanceof Conv2D || spec instanceof TransposedConvolution || spec instanceof EmbeddingLayer || spec instanceof Lstm
                || spec instanceof Gru || spec instanceof SimpleRnn || spec instanceof BatchNormalization || spec instanceof LayerNormalization || spec instanceof PRelu;
    }

    private LayerSpec padded(LayerSpec spec, List<Integer> reads, TorchFrame frame, int line) {
        return switch (spec) {
            case Conv2D c -> new Conv2D(c.filters(), c.kernel(), c.stride(),
                    padding(reads, frame, (c.kernel() - 1) * c.dilation() + 1, c.stride(), line), c.dilation(), c.activation(), c.bias(), c.initializer());
            case MaxPooling p -> new MaxPooling(p.size(), p.stride(), padding(reads, frame, p.size(), p.stride(), line));
            case AveragePooling p -> new AveragePooling(p.size(), p.stride(), padding(reads, frame, p.size(), p.stride(), line));
            case LayerSpec other -> other;
        };
    }

    private Padding padding(List<Integer> reads, TorchFrame frame, int span, int stride, int line) {
        if (frame.empty()) {
            return Padding.VALID;
        }
        Shape shape = growth.shape(reads.getFirst());
        boolean image = shape.sizes().size() == 3;
        TorchFrame same = image ? SamePadding.of(shape.size(0), shape.size(1), span, stride) : TorchFrame.around((span - 1) / 2);
        if (!same.equals(frame)) {
            boolean alike = image && SamePadding.windows(shape.size(0), span, stride, frame.top() + frame.bottom()) == Math.ceilDiv(shape.size(0), stride)
                    && SamePadding.windows(shape.size(1), span, stride, frame.left() + frame.right()) == Math.ceilDiv(shape.size(1), stride);
            problems.add(alike ? CodeProblem.note(line, "shifted", "padding") : CodeProblem.error(line, "padding", same.top(), frame.top()));
        }
        return Padding.SAME;
    }
}
