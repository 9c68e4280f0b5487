package org.kettenregel.frontend.playground;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.optimizer.Adagrad;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.program.Phase;

/**
 * The five lines of the training loop of an experiment as code and as formulas. Code is the same in every language that people read; a loss that
 * a library does not have is called by a name of its own.
 */
record LoopCode(Experiment experiment) {

    private static final MathContext DIGITS = new MathContext(10);

    /** One entry for each line; what stands in it on a line of its own begins with a line break. */
    String pytorch(Phase phase) {
        return switch (phase) {
            case BATCH -> "for " + inputs() + ", " + targets() + " in loader:\n  optimizer.zero_grad()";
            case FORWARD -> "  outputs = model(" + inputs() + ")";
            case LOSS -> "  loss = " + torchLoss(experiment.loss(), goal());
            case BACKWARD -> "  loss.backward()";
            case UPDATE -> "  optimizer.step()\n  # " + torchOptimizer(experiment.optimizer());
        };
    }

    String keras(Phase phase) {
        return switch (phase) {
            case BATCH -> "for " + inputs() + ", " + targets() + " in dataset:";
            case FORWARD -> "  with tf.GradientTape() as tape:\n    outputs = model(" + inputs() + ",\n      training=True)";
            case LOSS -> "    loss = " + kerasLoss(experiment.loss(), goal());
            case BACKWARD -> "  gradients = tape.gradient(\n    loss, model.trainable_weights)";
            case UPDATE -> "  optimizer.apply(gradients)\n  # " + kerasOptimizer(experiment.optimizer());
        };
    }

    /** What Keras says for all five lines at once. */
    String fit() {
        return "# model.fit(" + inputs() + ", " + goal() + ", batch_size=" + experiment.batchSize() + ")";
    }

    String formula(Phase phase) {
        return switch (phase) {
            case BATCH -> "(x, y) ∈ B, |B| ≤ " + experiment.batchSize();
            case FORWARD -> "ŷ = f(x; θ)";
            case LOSS -> "L = " + lossFormula(experiment.loss());
            case BACKWARD -> "g = ∂L / ∂θ";
            case UPDATE -> updateFormula(experiment.optimizer()) + "\nη = " + number(experiment.optimizer().learningRate());
        };
    }

    private boolean pictures() {
        return experiment.data().signature().input().sizes().size() == 3;
    }

    private String inputs() {
        return pictures() ? "images" : "x";
    }

    private String targets() {
        return experiment.loss().reconstructs() ? "_" : pictures() ? "labels" : "y";
    }

    /** What the answers are compared with. */
    private String goal() {
        return experiment.loss().reconstructs() ? inputs() : targets();
    }

    private static String torchLoss(LossSpec loss, String goal) {
        String both = "(outputs, " + goal + ")";
        return switch (loss) {
            case MeanSquaredError squares -> "nn.MSELoss()" + both + (squares.halved() ? " / 2" : "");
            case MeanAbsoluteError _ -> "nn.L1Loss()" + both;
            case HuberLoss huber -> "nn.HuberLoss(delta=" + number(huber.delta()) + ")" + both;
            case BinaryCrossEntropyLoss binary -> (binary.fromLogits() ? "nn.BCEWithLogitsLoss()" : "nn.BCELoss()") + both;
            case CategoricalCrossEntropyLoss classes ->
                classes.fromLogits() ? "nn.CrossEntropyLoss()" + both : "nn.NLLLoss()(outputs.log(), " + goal + ".argmax(1))";
            case SparseCategoricalCrossEntropyLoss classes ->
                classes.fromLogits() ? "nn.CrossEntropyLoss()" + both : "nn.NLLLoss()(outputs.log(), " + goal + ")";
            case HingeLoss _ -> "(1 - " + goal + " * outputs).relu().mean()";
            case PerceptronLoss _ -> "perceptron_loss" + both;
            case ReconstructionLoss same -> switch (same.measure()) {
                case SQUARES -> "nn.MSELoss()" + both;
                case CROSS_ENTROPY -> "nn.BCELoss()" + both;
            };
        };
    }

    private static String kerasLoss(LossSpec loss, String goal) {
        String both = "(" + goal + ", outputs)";
        String losses = "keras.losses.";
        return switch (loss) {
            case MeanSquaredError squares -> losses + "MeanSquaredError()" + both + (squares.halved() ? " / 2" : "");
            case MeanAbsoluteError _ -> losses + "MeanAbsoluteError()" + both;
            case HuberLoss huber -> losses + "Huber(delta=" + number(huber.delta()) + ")" + both;
            case BinaryCrossEntropyLoss binary -> losses + "BinaryCrossentropy(" + logits(binary.fromLogits()) + ")" + both;
            case CategoricalCrossEntropyLoss classes -> losses + "CategoricalCrossentropy(" + logits(classes.fromLogits()) + ")" + both;
            case SparseCategoricalCrossEntropyLoss classes -> losses + "SparseCategoricalCrossentropy(" + logits(classes.fromLogits()) + ")" + both;
            case HingeLoss _ -> losses + "Hinge()" + both;
            case PerceptronLoss _ -> "perceptron_loss" + both;
            case ReconstructionLoss same -> switch (same.measure()) {
                case SQUARES -> losses + "MeanSquaredError()" + both;
                case CROSS_ENTROPY -> losses + "BinaryCrossentropy()" + both;
            };
        };
    }

    private static String logits(boolean fromLogits) {
        return fromLogits ? "from_logits=True" : "";
    }

    private static String torchOptimizer(Optimizer optimizer) {
        String rate = "lr=" + number(optimizer.learningRate());
        return switch (optimizer) {
            case Sgd sgd -> call("optim.SGD", rate, "momentum", sgd.momentum(), 0, sgd.nesterov() && sgd.momentum() > 0 ? "nesterov=True" : "");
            case RmsProp rms -> call("optim.RMSprop", rate, "alpha", rms.decay(), 0.99, "");
            case Adam adam -> call("optim.Adam", rate, "", 0, 0, betas(adam.firstDecay(), adam.secondDecay()));
            case AdamW adam -> call("optim.AdamW", rate, "weight_decay", adam.weightDecay(), 0.01, betas(adam.firstDecay(), adam.secondDecay()));
            case Adagrad _ -> call("optim.Adagrad", rate, "", 0, 0, "");
        };
    }

    private static String kerasOptimizer(Optimizer optimizer) {
        String rate = "learning_rate=" + number(optimizer.learningRate());
        return switch (optimizer) {
            case Sgd sgd -> call("keras.optimizers.SGD", rate, "momentum", sgd.momentum(), 0, sgd.nesterov() && sgd.momentum() > 0 ? "nesterov=True" : "");
            case RmsProp rms -> call("keras.optimizers.RMSprop", rate, "rho", rms.decay(), 0.9, "");
            case Adam adam -> call("keras.optimizers.Adam", rate, "beta_1", adam.firstDecay(), 0.9, second(adam.secondDecay()));
            case AdamW adam -> call("keras.optimizers.AdamW", rate, "weight_decay", adam.weightDecay(), 0.004, second(adam.secondDecay()));
            case Adagrad _ -> call("keras.optimizers.Adagrad", rate, "", 0, 0, "");
        };
    }

    /** What a library takes by itself is left out. */
    private static String call(String name, String rate, String knob, double value, double usual, String more) {
        return Stream.of(rate, value == usual ? "" : knob + "=" + number(value), more).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String betas(double first, double second) {
        return first == 0.9 && second == 0.999 ? "" : "betas=(" + number(first) + ", " + number(second) + ")";
    }

    private static String second(double decay) {
        return decay == 0.999 ? "" : "beta_2=" + number(decay);
    }

    private static String lossFormula(LossSpec loss) {
        return switch (loss) {
            case MeanSquaredError squares -> squares.halved() ? "1/2n Σ (y − ŷ)²" : "1/n Σ (y − ŷ)²";
            case MeanAbsoluteError _ -> "1/n Σ |y − ŷ|";
            case HuberLoss huber -> "1/n Σ huber(y − ŷ; " + number(huber.delta()) + ")";
            case BinaryCrossEntropyLoss binary -> "−1/n Σ (y ln p + (1−y) ln(1−p))" + (binary.fromLogits() ? "\np = σ(ŷ)" : "\np = ŷ");
            case CategoricalCrossEntropyLoss classes -> "−1/n Σ y · ln p" + (classes.fromLogits() ? "\np = softmax(ŷ)" : "\np = ŷ");
            case SparseCategoricalCrossEntropyLoss classes -> "−1/n Σ ln p[y]" + (classes.fromLogits() ? "\np = softmax(ŷ)" : "\np = ŷ");
            case HingeLoss _ -> "1/n Σ max(0, 1 − y ŷ)";
            case PerceptronLoss _ -> "1/n Σ perceptron(y, ŷ)";
            case ReconstructionLoss same -> switch (same.measure()) {
                case SQUARES -> "1/n Σ (x − x̂)²";
                case CROSS_ENTROPY -> "−1/n Σ (x ln x̂ + (1−x) ln(1−x̂))";
            };
        };
    }

    private static String updateFormula(Optimizer optimizer) {
        String moments = "m ← β₁ m + (1−β₁) g\nv ← β₂ v + (1−β₂) g²\n";
        return switch (optimizer) {
            case Sgd sgd when sgd.momentum() == 0 -> "θ ← θ − η g";
            case Sgd sgd -> "v ← " + number(sgd.momentum()) + " v − η g\nθ ← θ + v";
            case RmsProp rms -> "v ← " + number(rms.decay()) + " v + " + number(1 - rms.decay()) + " g²\nθ ← θ − η g / (√v + ε)";
            case Adam _ -> moments + "θ ← θ − η m̂ / (√v̂ + ε)";
            case AdamW adam -> moments + "θ ← θ − η (m̂ / (√v̂ + ε) + " + number(adam.weightDecay()) + " θ)";
            case Adagrad _ -> "v ← v + g²\nθ ← θ − η g / (√v + ε)";
        };
    }

    /** As it is written in code, without the noise that 1 - 0.9 leaves behind: 0.003, 1, 0.1. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
