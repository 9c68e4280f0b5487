package org.kettenregel.backend.code;

import java.util.List;
import java.util.Map;
import org.kettenregel.backend.layer.LayerSpec;

/** What a word of the code stands for while it is read. */
sealed interface CodeValue {

    CodeValue UNKNOWN = new Unknown();

    record Numeric(double value) implements CodeValue {}

    record Word(String text) implements CodeValue {}

    record Flag(boolean value) implements CodeValue {}

    record Nothing() implements CodeValue {}

    record Several(List<CodeValue> items) implements CodeValue {}

    record Pairs(Map<String, CodeValue> values) implements CodeValue {}

    /** Something of a library, {@code keras.layers.Dense}. */
    record Path(String name) implements CodeValue {

        String last() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean in(String library) {
            return name.startsWith(library + ".");
        }
    }

    /** What came of calling something of a library that is no layer: an optimizer, a loss, a schedule. */
    record Made(String path, CodeArguments arguments) implements CodeValue {

        String last() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    /** A method of a value, not yet called. */
    record Method(CodeValue of, String name) implements CodeValue {}

    /** A function or a class that the code defines. */
    record OwnFunction(PythonStatement.Function definition, CodeScope scope) implements CodeValue {}

    record OwnClass(PythonStatement.ClassDefinition definition, CodeScope scope) implements CodeValue {}

    /** What a layer gives. */
    record Tensor(int layer, Form form) implements CodeValue {

        static Tensor of(int layer) {
            return new Tensor(layer, Form.PLAIN);
        }
    }

    enum Form {
        PLAIN,
        /** PyTorch's images with the channels moved behind. */
        CHANNELS_LAST,
        /** The outputs of a recurrent layer, of which some take only the last. */
        STEPS,
        /** Its memory after the last step. */
        STATE
    }

    /** Cells around an image, as PyTorch adds them by a module of its own. */
    record Frame(TorchFrame cells) implements CodeValue {}

    /** What a layer gives, with cells around it. */
    record Framed(int layer, TorchFrame cells) implements CodeValue {}

    /** What the network of a training loop answers; several outputs are counted from 0, -1 is all of them. */
    record Answer(CodeValue network, int output) implements CodeValue {}

    /** A layer, before and after it is first used. */
    record Part(CodeLayer layer) implements CodeValue {}

    /** Layers one behind the other. */
    record Chain(CodeChain chain) implements CodeValue {}

    /** An object of a class that the code defines. */
    record OwnObject(OwnClass type, Map<String, CodeValue> attributes) implements CodeValue {}

    /** A functional model of Keras; {@code built} says what its layers became where it was first called, and is filled then. */
    record Model(List<Tensor> inputs, List<Tensor> outputs, Map<Integer, Integer> built) implements CodeValue {}

    /** A product of a number and a value, or a sum of values, as losses are put together. */
    record Weighted(double factor, CodeValue value) implements CodeValue {}

    record Total(CodeValue left, CodeValue right) implements CodeValue {}

    /** The output of the network of a training loop compared with something. */
    record Compared(CodeValue loss, CodeValue prediction, CodeValue target, int line) implements CodeValue {}

    /** A number times something that only the data know, as the steps of an epoch are. */
    record Multiple(double factor) implements CodeValue {}

    /** A number divided by such a thing. */
    record Share(double of) implements CodeValue {}

    /** What becomes the base over as many steps as such a thing counts: {@code 0.9 ** (1 / len(train_loader))}. */
    record Root(double base) implements CodeValue {}

    /** All parameters of a network, {@code model.parameters()}. */
    record Weights(CodeValue of) implements CodeValue {}

    /** A sum over all weights: of their squares, or of their absolute values. */
    record Penalty(boolean squares) implements CodeValue {}

    /** Data, or anything else that the network does not depend on. */
    record Unknown() implements CodeValue {}

    static CodeValue part(int line, LayerSpec... specs) {
        return new Part(new CodeLayer(List.of(specs), line));
    }
}
