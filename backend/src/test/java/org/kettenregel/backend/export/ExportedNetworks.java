package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Mish;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Softplus;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;

/** Networks that together have every layer and every activation that can be written, on images of 16 x 16 that the program draws. */
enum ExportedNetworks {

    MLP(chain(new Flatten(), new Dense(12, new Relu()), new DropoutLayer(0.3), new Dense(8, new Tanh(), false, new GlorotUniform()), classes())),
    CNN(chain(new Conv2D(4, 3, new Relu()), new BatchNormalization(), new MaxPooling(2), new Conv2D(6, 3, 2, Padding.SAME, 1, new Relu(), true, new GlorotUniform()),
            new BatchNormalization(0.9, 0.00001), new ActivationLayer(new Relu()), new Flatten(), new Dense(8, new Relu()), classes())),
    RESIDUAL(List.of(
            layer(1, new Conv2D(4, 3, 1, Padding.SAME, 1, new Relu(), true, new GlorotUniform()), 0),
            layer(2, new Conv2D(4, 3, 1, Padding.SAME, 1, new Linear(), false, new GlorotUniform()), 1),
            layer(3, new BatchNormalization(), 2), layer(4, new AddLayer(), 3, 1), layer(5, new ActivationLayer(new Relu()), 4),
            layer(6, new GlobalAveragePooling(), 5), layer(7, classes(), 6))),
    LSTM(chain(new ReshapeLayer(16, 16, 0), new Lstm(6, false), classes())),
    LSTM_EVERY_STEP(chain(new ReshapeLayer(16, 16, 0), new Lstm(5, true), new Lstm(4, false), classes())),
    GRU(chain(new ReshapeLayer(16, 16, 0), new Gru(6, true), new Gru(5, false), classes())),
    SIMPLE_RNN(chain(new ReshapeLayer(16, 16, 0), new SimpleRnn(6, true), new SimpleRnn(5, false), classes())),
    SEQUENCE(chain(new ReshapeLayer(16, 16, 0), new Dense(5, new Swish()), new LayerNormalization(), new BatchNormalization(), new ActivationLayer(new Swish()),
            new Dense(3, new Softmax(), false, new GlorotUniform()), new PRelu(), new SliceLayer(1, 3), new Flatten(), classes())),
    PADDING(chain(new Conv2D(3, 4, 3, Padding.SAME, 1, new LeakyRelu(0.1), true, new GlorotUniform()), new ActivationLayer(new Softmax()), new PRelu(),
            new MaxPooling(2, 1, Padding.SAME), new AveragePooling(3, 2, Padding.SAME), new AveragePooling(2, 1, Padding.VALID), new Flatten(), classes())),
    DILATION(chain(new Conv2D(3, 3, 1, Padding.SAME, 2, new Gelu(), true, new GlorotUniform()),
            new Conv2D(3, 3, 2, Padding.VALID, 3, new Mish(), true, new GlorotUniform()), new LayerNormalization(), new SliceLayer(0, 2), new Flatten(), classes())),
    ONE_BY_ONE(chain(new Conv2D(3, 1, 1, Padding.SAME, 1, new Elu(0.7), true, new GlorotUniform()),
            new Conv2D(2, 1, 2, Padding.VALID, 1, new Relu6(), true, new GlorotUniform()), new Flatten(), classes())),
    DECODER(chain(new Conv2D(3, 3, 2, Padding.SAME, 1, new Selu(), true, new GlorotUniform()),
            transposed(2, 3, 2, Padding.SAME), transposed(2, 2, 2, Padding.SAME), transposed(2, 3, 1, Padding.VALID), transposed(2, 4, 3, Padding.SAME),
            new MaxPooling(4), transposed(2, 1, 2, Padding.VALID), transposed(2, 4, 2, Padding.VALID), new Upsampling(2), new GlobalAveragePooling(), classes())),
    BRANCHES(List.of(
            layer(1, new Conv2D(2, 3, 1, Padding.SAME, 1, new Softplus(), true, new GlorotUniform()), 0),
            layer(2, new Conv2D(2, 1, 1, Padding.SAME, 1, new Sigmoid(), true, new GlorotUniform()), 0),
            layer(3, new MultiplyLayer(), 1, 2), layer(4, new ConcatenateLayer(), 1, 3, 0), layer(5, new Flatten(), 4),
            layer(6, new Dense(4, new Step()), 5), layer(7, new Dense(4, new Sigmoid()), 5), layer(8, new Dense(4, new Linear()), 5),
            layer(9, new MultiplyLayer(), 6, 7, 8), layer(10, new AddLayer(), 7, 8, 9), layer(11, new ConcatenateLayer(), 7, 10), layer(12, classes(), 11))),
    SHARED(List.of(
            layer(1, new Flatten(), 0), layer(2, new SliceLayer(0, 100), 1), layer(3, new SliceLayer(100, 200), 1),
            layer(5, new Dense(6, new Swish()), 2), layer(9, new SharedLayer(5), 3), layer(10, new ConcatenateLayer(), 5, 9), layer(11, classes(), 10))),
    SHARED_CONVOLUTION(List.of(
            layer(1, new Conv2D(1, 3, 1, Padding.SAME, 1, new Tanh(), true, new GlorotUniform()), 0), layer(2, new SharedLayer(1), 1),
            layer(3, new SharedLayer(1), 2), layer(4, new Flatten(), 3), layer(5, classes(), 4))),
    EMBEDDING(chain(new Flatten(), new SliceLayer(0, 20), new ActivationLayer(new Step()), new EmbeddingLayer(3, 4), new Lstm(4, false), classes())),
    TWO_OUTPUTS(List.of(
            layer(1, new Conv2D(2, 3, 1, Padding.SAME, 1, new Relu(), true, new GlorotUniform()), 0), layer(2, new Flatten(), 1), layer(3, classes(), 2),
            layer(4, new Dense(6, new Relu()), 2), layer(5, classes(), 4)), List.of(new Head(3, new CategoricalCrossEntropyLoss(), 1)));

    private static final DrawnShapes DATA = new DrawnShapes(100, 16, 0.1);

    private final List<Layer> layers;
    private final List<Head> heads;

    ExportedNetworks(List<Layer> layers) {
        this(layers, List.of());
    }

    ExportedNetworks(List<Layer> layers, List<Head> heads) {
        this.layers = layers;
        this.heads = heads;
    }

    Experiment experiment() {
        return new Experiment(name(), DATA, new Split(100, 0, 0), layers, new CategoricalCrossEntropyLoss(), new Training(20, true, new Adam(0.01)), 3,
                List.of(), heads);
    }

    /** As many as there are kinds of shapes. */
    private static LayerSpec classes() {
        return new Dense(8, new Softmax());
    }

    private static LayerSpec transposed(int filters, int kernel, int stride, Padding padding) {
        return new TransposedConvolution(filters, kernel, stride, padding, new Tanh(), true, new GlorotUniform());
    }

    private static List<Layer> chain(LayerSpec... specs) {
        List<Layer> chain = new ArrayList<>();
        Stream.of(specs).forEach(spec -> chain.add(layer(chain.size() + 1, spec, chain.size())));
        return chain;
    }

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }
}
