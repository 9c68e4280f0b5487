package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.experiment.Training;
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
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.ClipByValue;
import org.kettenregel.backend.optimizer.NoClipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.ExponentialDecay;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.backend.schedule.Warmup;

/** Compiling and fitting as Keras writes them. */
final class KerasTraining {

    static final int EPOCHS = 10;

    private final Experiment experiment;
    private final Training training;
    private final CodeLines lines;

    KerasTraining(Experiment experiment, CodeLines lines) {
        this.experiment = experiment;
        this.training = experiment.training();
        this.lines = lines;
    }

    /** The penalty that every layer with weights gets; none where there is none. */
    void penalty() {
        Regularization rule = training.regularization();
        if (!rule.equals(Regularization.NONE)) {
            lines.of(0).add("penalty = keras.regularizers." + (rule.l1() == 0 ? "L2(%s)".formatted(PythonWords.number(rule.l2()))
                    : rule.l2() == 0 ? "L1(%s)".formatted(PythonWords.number(rule.l1()))
                    : "L1L2(l1=%s, l2=%s)".formatted(PythonWords.number(rule.l1()), PythonWords.number(rule.l2()))));
            lines.blank();
        }
    }

    void write(TargetEncoding encoding) {
        lines.of(0).blank();
        if (!(training.schedule() instanceof ConstantRate)) {
            lines.add("steps_per_epoch = -(-len(x_train) // " + training.batchSize() + ")");
        }
        lines.add("optimizer = " + optimizer(training.optimizer()));
        if (training.optimizer() instanceof AdamW) {
            lines.add("optimizer.exclude_from_weight_decay(var_names=[\"bias\", \"gamma\", \"beta\", \"alpha\"])");
        }
        List<Head> heads = experiment.heads();
        String loss = loss(experiment.loss());
        double factor = factor(experiment.loss());
        lines.add("model.compile(").in();
        lines.add("optimizer=optimizer,");
        if (heads.isEmpty()) {
            lines.add("loss=" + loss + ",");
        } else {
            lines.add("loss=[" + loss + ", " + String.join(", ", heads.stream().map(head -> loss(head.loss())).toList()) + "],");
        }
        if (factor != 1 || !heads.isEmpty()) {
            List<String> weights = new ArrayList<>(List.of(PythonWords.number(factor)));
            heads.forEach(head -> weights.add(PythonWords.number(factor(head.loss()) * head.weight())));
            lines.add("loss_weights=[" + String.join(", ", weights) + "],");
        }
        String metrics = metrics(encoding);
        if (heads.isEmpty() && !metrics.isEmpty()) {
            lines.add("metrics=[" + metrics + "],");
        }
        lines.out();
        lines.add(")");
        fit(encoding, heads);
    }

    /** What both libraries leave to a weight: half of a loss. */
    static double factor(LossSpec loss) {
        return loss instanceof MeanSquaredError squares && squares.halved() ? 0.5 : 1;
    }

    private void fit(TargetEncoding encoding, List<Head> heads) {
        String target = encoding == TargetEncoding.INPUT ? "x_train" : "y_train";
        String targets = heads.isEmpty() ? target : "[" + (target + ", ").repeat(heads.size()) + target + "]";
        EarlyStopping stopping = training.stopping();
        String callbacks = stopping.active() ? ", validation_split=0.2, callbacks=[stopping]" : "";
        if (stopping.active()) {
            lines.add("stopping = keras.callbacks.EarlyStopping(patience=%d, min_delta=%s, restore_best_weights=True)".formatted(
                    stopping.patience(), PythonWords.number(stopping.leastGain())));
        }
        lines.add("model.fit(x_train, %s, batch_size=%d, epochs=%d%s%s)".formatted(
                targets, training.batchSize(), EPOCHS, training.shuffle() ? "" : ", shuffle=False", callbacks));
    }

    private String metrics(TargetEncoding encoding) {
        return switch (encoding) {
            case BINARY -> experiment.loss().scores() ? "keras.metrics.BinaryAccuracy(threshold=0.0)" : "\"accuracy\"";
            case ONE_HOT, INDEX -> "\"accuracy\"";
            case NUMBERS -> "\"mae\"";
            case SIGNED, INPUT -> "";
        };
    }

    private String loss(LossSpec loss) {
        return switch (loss) {
            case MeanSquaredError _ -> "keras.losses.MeanSquaredError()";
            case MeanAbsoluteError _ -> "keras.losses.MeanAbsoluteError()";
            case HuberLoss huber -> "keras.losses.Huber(delta=" + PythonWords.number(huber.delta()) + ")";
            case BinaryCrossEntropyLoss binary -> "keras.losses.BinaryCrossentropy(" + logits(binary.fromLogits()) + ")";
            case CategoricalCrossEntropyLoss categorical -> "keras.losses.CategoricalCrossentropy(" + logits(categorical.fromLogits()) + ")";
            case SparseCategoricalCrossEntropyLoss sparse -> "keras.losses.SparseCategoricalCrossentropy(" + logits(sparse.fromLogits()) + ")";
            case HingeLoss _ -> "keras.losses.Hinge()";
            case PerceptronLoss perceptron -> lines.use(switch (perceptron.rule()) {
                case ZERO_ONE -> KnownDefinition.KERAS_ZERO_ONE;
                case SIGNED -> KnownDefinition.KERAS_SIGNED;
                case WRONG_SIGN -> KnownDefinition.KERAS_WRONG_SIGN;
            });
            case ReconstructionLoss reconstruction -> switch (reconstruction.measure()) {
                case SQUARES -> "keras.losses.MeanSquaredError()";
                case CROSS_ENTROPY -> "keras.losses.BinaryCrossentropy()";
            };
        };
    }

    private static String logits(boolean from) {
        return from ? "from_logits=True" : "";
    }

    private String optimizer(Optimizer optimizer) {
        String rate = "learning_rate=" + rate(optimizer.learningRate());
        String rest = switch (optimizer) {
            case Sgd sgd -> (sgd.momentum() == 0 ? "" : ", momentum=" + PythonWords.number(sgd.momentum())) + (sgd.nesterov() ? ", nesterov=True" : "");
            case RmsProp rms -> rms.decay() == 0.9 ? "" : ", rho=" + PythonWords.number(rms.decay());
            case Adam adam -> betas(adam.firstDecay(), adam.secondDecay());
            case AdamW adam -> betas(adam.firstDecay(), adam.secondDecay()) + ", weight_decay=" + PythonWords.number(adam.weightDecay());
            case Adagrad _ -> "";
        };
        String clipping = switch (training.clipping()) {
            case NoClipping _ -> "";
            case ClipByValue clip -> ", clipvalue=" + PythonWords.number(clip.limit());
            case ClipByNorm clip -> ", global_clipnorm=" + PythonWords.number(clip.limit());
        };
        String name = switch (optimizer) {
            case Sgd _ -> "SGD";
            case RmsProp _ -> "RMSprop";
            case Adam _ -> "Adam";
            case AdamW _ -> "AdamW";
            case Adagrad _ -> "Adagrad";
        };
        return "keras.optimizers." + name + "(" + rate + rest + clipping + ")";
    }

    private static String betas(double first, double second) {
        return (first == 0.9 ? "" : ", beta_1=" + PythonWords.number(first)) + (second == 0.999 ? "" : ", beta_2=" + PythonWords.number(second));
    }

    private String rate(double rate) {
        String number = PythonWords.number(rate);
        String schedules = "keras.optimizers.schedules.";
        return switch (training.schedule()) {
            case ConstantRate _ -> number;
            case StepDecay step -> schedules + "ExponentialDecay(%s, decay_steps=%d * steps_per_epoch, decay_rate=%s, staircase=True)".formatted(
                    number, step.everyEpochs(), PythonWords.number(step.remaining()));
            case ExponentialDecay decay -> schedules + "ExponentialDecay(%s, decay_steps=steps_per_epoch, decay_rate=%s)".formatted(
                    number, PythonWords.number(decay.remaining()));
            case CosineDecay cosine -> schedules + "CosineDecay(%s, decay_steps=%d * steps_per_epoch, alpha=%s)".formatted(
                    number, cosine.epochs(), PythonWords.number(cosine.floor()));
            case Warmup warmup -> schedules + "CosineDecay(0.0, decay_steps=%s, alpha=%s, warmup_target=%s, warmup_steps=%d * steps_per_epoch)".formatted(
                    warmup.cosineEpochs() == 0 ? "1" : warmup.cosineEpochs() + " * steps_per_epoch", warmup.cosineEpochs() == 0 ? "1.0" : "0.0",
                    number, warmup.warmupEpochs());
        };
    }
}
