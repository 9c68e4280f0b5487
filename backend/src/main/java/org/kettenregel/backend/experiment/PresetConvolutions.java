package org.kettenregel.backend.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;

/** Networks for pictures that made history, the later ones small enough to be watched, each on pictures that the program draws. */
final class PresetConvolutions {

    private static final Split PARTS = new Split(60, 20, 20);
    private static final long SEED = 1;
    private static final DatasetSpec SHAPES = new DrawnShapes();

    private PresetConvolutions() {}

    /**
     * LeNet-5 (LeCun et al., Gradient-based learning applied to document recognition, 1998) as it is taught today: 28, 14, 10, 5 pixels, all maps of the
     * second convolution see all of the first. 156 + 2,416 + 48,120 + 10,164 + 850 = 61,706 parameters.
     */
    static Preset leNet() {
        return preset("lenet-5", "LeNet-5", new DrawnDigits(), 0.002, new CategoricalCrossEntropyLoss(), Presets.chain(List.of(
                convolution(6, Padding.SAME), new AveragePooling(2),
                convolution(16, Padding.VALID), new AveragePooling(2),
                new Flatten(), new Dense(120, new Tanh()), new Dense(84, new Tanh()), new Dense(10, new Softmax()))));
    }

    /** Windows of 3 x 3 in pairs, twice the filters where the picture is halved: 80 + 584 + 1,168 + 2,320 + 8,224 + 264 = 12,640 parameters. */
    static Preset smallVgg() {
        return preset("small-vgg", "A small VGG", SHAPES, 0.003, new CategoricalCrossEntropyLoss(), Presets.chain(List.of(
                same(8, 3), same(8, 3), new MaxPooling(2), same(16, 3), same(16, 3), new MaxPooling(2),
                new Flatten(), new Dense(32, new Relu()), new Dense(8, new Softmax()))));
    }

    /** A block of GoogLeNet: windows of 1, 3 and 5 and a pooling side by side, 8 + 12 + 6 + 6 = 32 maps; 1 x 1 before the larger windows saves most of their work. */
    static Preset inception() {
        return preset("inception", "An Inception block", SHAPES, 0.005, new CategoricalCrossEntropyLoss(), List.of(
                layer(1, same(12, 3), 0), layer(2, new MaxPooling(2), 1),
                layer(3, same(8, 1), 2),
                layer(4, same(8, 1), 2), layer(5, same(12, 3), 4),
                layer(6, same(4, 1), 2), layer(7, same(6, 5), 6),
                layer(8, new MaxPooling(3, 1, Padding.SAME), 2), layer(9, same(6, 1), 8),
                layer(10, new ConcatenateLayer(), 3, 5, 7, 9),
                layer(11, new MaxPooling(2), 10), layer(12, new Flatten(), 11), layer(13, new Dense(8, new Softmax()), 12)),
                new Group("Inception", ids(3, 10)));
    }

    /** Two blocks of ResNet: one past which the picture goes as it is, one of half the size, past which it goes through a window of 1 x 1. */
    static Preset residual() {
        return preset("residual-cnn", "Two residual blocks", SHAPES, 0.005, new CategoricalCrossEntropyLoss(), List.of(
                layer(1, same(8, 3), 0),
                layer(2, bare(8, 3, 1), 1), layer(3, PresetArchitectures.NORMALIZATION, 2), layer(4, new ActivationLayer(new Relu()), 3),
                layer(5, bare(8, 3, 1), 4), layer(6, PresetArchitectures.NORMALIZATION, 5),
                layer(7, new AddLayer(), 6, 1), layer(8, new ActivationLayer(new Relu()), 7),
                layer(9, bare(16, 3, 2), 8), layer(10, PresetArchitectures.NORMALIZATION, 9), layer(11, new ActivationLayer(new Relu()), 10),
                layer(12, bare(16, 3, 1), 11), layer(13, PresetArchitectures.NORMALIZATION, 12), layer(14, new Conv2D(16, 1, 2, Padding.VALID, 1, new Linear(), false, new HeNormal()), 8),
                layer(15, new AddLayer(), 13, 14), layer(16, new ActivationLayer(new Relu()), 15),
                layer(17, new GlobalAveragePooling(), 16), layer(18, new Dense(8, new Softmax()), 17)),
                new Group("Block 1", ids(2, 8)), new Group("Block 2", ids(9, 16)));
    }

    /** 256 pixels through 12 numbers and back: 16,448 + 780 + 832 + 16,640 = 34,700 parameters, and no label is used. */
    static Preset autoencoder() {
        return preset("digits-autoencoder", "Drawn digits through a bottleneck", new DrawnDigits(1000, 16, 0), 0.003,
                new ReconstructionLoss(ReconstructionLoss.Measure.CROSS_ENTROPY), Presets.behindFlatten(List.of(
                        new Dense(64, new Relu()), new Dense(12, new Linear()), new Dense(64, new Relu()), new Dense(256, new Sigmoid()))));
    }

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private static Conv2D same(int filters, int kernel) {
        return new Conv2D(filters, kernel, 1, Padding.SAME, 1, new Relu(), true, new HeNormal());
    }

    /** Before a normalization, which has a shift of its own. */
    private static Conv2D bare(int filters, int kernel, int stride) {
        return new Conv2D(filters, kernel, stride, Padding.SAME, 1, new Linear(), false, new HeNormal());
    }

    private static Conv2D convolution(int filters, Padding padding) {
        return new Conv2D(filters, 5, 1, padding, 1, new Tanh(), true, new GlorotUniform());
    }

    private static List<Integer> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static Preset preset(String id, String title, DatasetSpec data, double rate, LossSpec loss, List<Layer> layers, Group... groups) {
        Experiment alone = new Experiment(title, data, PARTS, layers, loss, new Training(32, true, new Adam(rate)), SEED, List.of());
        return new Preset(id, alone.withGroups(List.of(groups)));
    }
}
