package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TextReviews;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.GlorotNormal;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.initializer.HeUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.LecunNormal;
import org.kettenregel.backend.initializer.LecunUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
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
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Mish;
import org.kettenregel.backend.op.PerceptronCriterion;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Softplus;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adagrad;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.ClipByValue;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.NoClipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.ExponentialDecay;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.backend.schedule.Warmup;

/** Networks drawn by lot, the same ones every time: rows, images, sequences and branches, with all that both libraries can say. */
final class GeneratedNetworks {

    private static final int SEED = 20;

    private final Random random;
    private final List<LayerSpec> specs = new ArrayList<>();

    private GeneratedNetworks(int seed) {
        this.random = new Random(seed);
    }

    record Network(String name, Experiment experiment) {}

    static Stream<Network> all() {
        return IntStream.range(0, 60).mapToObj(i -> new Network("network " + i + " of seed " + SEED, switch (i % 4) {
            case 0 -> new GeneratedNetworks(SEED + i).row();
            case 1 -> new GeneratedNetworks(SEED + i).image();
            case 2 -> new GeneratedNetworks(SEED + i).sequence();
            default -> new GeneratedNetworks(SEED + i).branches();
        }));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Activation activation() {
        return one(new Relu(), new Tanh(), new Sigmoid(), new LeakyRelu(0.05), new Relu6(), new Elu(), new Elu(0.5), new Selu(), new Gelu(), new Swish(), new Mish(),
                new Softplus(), new Step(), new Linear());
    }

    private Initializer initializer() {
        return one(new GlorotUniform(), new GlorotNormal(), new HeUniform(), new HeNormal(), new LecunUniform(), new LecunNormal(), new Orthogonal(), new Orthogonal(0.5),
                new Zeros(), new Constant(0.25));
    }

    private Dense dense() {
        return new Dense(1 + random.nextInt(12), activation(), random.nextBoolean(), initializer());
    }

    private LayerSpec between() {
        return one(new DropoutLayer(0.25), new NoiseLayer(0.1), new BatchNormalization(), new BatchNormalization(0.9, 0.01), new LayerNormalization(), new PRelu());
    }

    private Experiment row() {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            specs.add(dense());
            specs.add(between());
        }
        LossSpec loss = one(new MeanSquaredError(), new MeanSquaredError(true), new MeanAbsoluteError(), new HuberLoss(0.5), new HingeLoss(),
                new PerceptronLoss(PerceptronCriterion.Rule.SIGNED), new PerceptronLoss(PerceptronCriterion.Rule.WRONG_SIGN), new BinaryCrossEntropyLoss(true));
        specs.add(new Dense(1, new Linear()));
        return experiment(new Spiral(), chain(), loss);
    }

    private Padding padding() {
        return one(Padding.VALID, Padding.SAME);
    }

    /** Padding that adds nothing is none, so images keep sizes at which "same" adds cells. */
    private Experiment image() {
        specs.add(new Conv2D(1 + random.nextInt(4), 3, one(1, 2), padding(), 1, activation(), random.nextBoolean(), initializer()));
        specs.add(between());
        specs.add(one(new MaxPooling(2), new AveragePooling(2), new MaxPooling(3, 1, Padding.SAME), new AveragePooling(3, 1, Padding.SAME), new MaxPooling(3, 2, Padding.VALID)));
        specs.add(one(new TransposedConvolution(2, 3, 2, Padding.SAME, activation(), true, initializer()),
                new TransposedConvolution(2, 4, 2, Padding.SAME, activation(), false, initializer()),
                new TransposedConvolution(3, 3, 2, Padding.VALID, activation(), true, initializer()),
                new Conv2D(3, 2, 1, Padding.SAME, 2, activation(), true, initializer()), new Upsampling(2)));
        specs.add(one(new Flatten(), new GlobalAveragePooling()));
        specs.add(new Dense(10, new Softmax()));
        return experiment(new DrawnDigits(), chain(), new CategoricalCrossEntropyLoss());
    }

    private Experiment sequence() {
        specs.add(new EmbeddingLayer(50, 4, initializer()));
        specs.add(between());
        specs.add(one(new Lstm(3, true), new Gru(3, true), new SimpleRnn(3, true), dense()));
        specs.add(one(new Lstm(4, false), new Gru(4, false), new SimpleRnn(4, false)));
        specs.add(new ReshapeLayer(2, 2, 0));
        specs.add(new Flatten());
        specs.add(new Dense(1, new Sigmoid()));
        return experiment(new TextReviews("rt-polarity", List.of("neg", "pos"), 50, 6, true), chain(), new BinaryCrossEntropyLoss());
    }

    private Experiment branches() {
        int width = 1 + random.nextInt(6);
        List<Layer> layers = new ArrayList<>(List.of(
                layer(1, new SliceLayer(0, 1), 0), layer(2, new Dense(width, new Tanh()), 1), layer(3, new SliceLayer(1, 2), 0), layer(4, new SharedLayer(2), 3),
                layer(5, one(new AddLayer(), new MultiplyLayer()), 2, 4), layer(6, dense(), 5), layer(7, new Dense(width, activation()), 6),
                layer(8, new ConcatenateLayer(), 7, 5, 2), layer(9, new Dense(1, new Sigmoid()), 8)));
        return experiment(new Spiral(), layers, new BinaryCrossEntropyLoss());
    }

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private List<Layer> chain() {
        return IntStream.range(0, specs.size()).mapToObj(i -> layer(i + 1, specs.get(i), i)).toList();
    }

    private Experiment experiment(DatasetSpec data, List<Layer> layers, LossSpec loss) {
        Optimizer optimizer = one(new Sgd(0.05, 0), new Sgd(0.05, 0.9, true), new RmsProp(), new RmsProp(0.002, 0.95), new Adam(), new Adam(0.001, 0.8, 0.99), new AdamW(), new Adagrad());
        Schedule schedule = one(new ConstantRate(), new ConstantRate(), new StepDecay(5, 0.5), new ExponentialDecay(0.95), new CosineDecay(20, 0.1), new Warmup(3, 0), new Warmup(2, 30));
        Clipping clipping = one(new NoClipping(), new ClipByNorm(1.5), new ClipByValue(0.25));
        Regularization penalty = one(Regularization.NONE, new Regularization(0.001, 0), new Regularization(0, 0.002), new Regularization(0.001, 0.01));
        EarlyStopping stopping = one(EarlyStopping.NEVER, new EarlyStopping(5, 0.001));
        Training training = new Training(1 + random.nextInt(64), random.nextBoolean(), optimizer, schedule, clipping, penalty, stopping);
        return new Experiment("Drawn by lot", data, new Split(60, 20, 20), layers, loss, training, 1, List.of());
    }
}
