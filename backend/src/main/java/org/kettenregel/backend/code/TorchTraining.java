package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
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
import org.kettenregel.backend.op.Softmax;
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

/** The loop that trains, as PyTorch writes it: every line of it is there. */
final class TorchTraining {

    private final Experiment experiment;
    private final Training training;
    private final CodeLines lines;

    TorchTraining(Experiment experiment, CodeLines lines) {
        this.experiment = experiment;
        this.training = experiment.training();
        this.lines = lines;
    }

    void write() {
        lines.of(0).blank();
        List<String> criteria = new ArrayList<>(List.of("criterion"));
        lines.add("criterion = " + loss(experiment.loss(), experiment.output()));
        for (Head head : experiment.heads()) {
            criteria.add("criterion_" + head.layer());
            lines.add("criterion_" + head.layer() + " = " + loss(head.loss(), experiment.layer(head.layer())));
        }
        if (WrittenShapes.of(experiment).outline().count() == 0) {
            lines.comment("Not possible here: this network has no weights, and PyTorch refuses to train none.");
        }
        optimizer(training.optimizer());
        schedule();
        if (training.stopping().active()) {
            EarlyStopping stopping = training.stopping();
            lines.comment("Not in this loop: stopping when the validation loss has not fallen for %d epochs.".formatted(stopping.patience()));
        }
        lines.blank();
        loop(criteria);
    }

    private void loop(List<String> criteria) {
        lines.add("for epoch in range(%d):".formatted(KerasTraining.EPOCHS)).in();
        lines.add("running_loss = 0.0");
        lines.add("for inputs, targets in train_loader:").in();
        lines.add("optimizer.zero_grad()");
        List<String> outputs = new ArrayList<>(List.of("outputs"));
        experiment.heads().forEach(head -> outputs.add("outputs_" + head.layer()));
        lines.add(String.join(", ", outputs) + " = model(inputs)");
        lines.add("loss = " + total(criteria, outputs));
        lines.add("loss.backward()");
        switch (training.clipping()) {
            case NoClipping _ -> {
                // gradients as they are
            }
            case ClipByValue clip -> lines.add("nn.utils.clip_grad_value_(model.parameters(), " + PythonWords.number(clip.limit()) + ")");
            case ClipByNorm clip -> lines.add("nn.utils.clip_grad_norm_(model.parameters(), " + PythonWords.number(clip.limit()) + ")");
        }
        lines.add("optimizer.step()");
        if (!(training.schedule() instanceof ConstantRate)) {
            lines.add("scheduler.step()");
        }
        lines.add("running_loss += loss.item()");
        lines.out();
        lines.add("print(f\"epoch {epoch + 1}: loss {running_loss / len(train_loader):.4f}\")").out();
    }

    private String total(List<String> criteria, List<String> outputs) {
        Regularization rule = training.regularization();
        if (rule.l1() > 0) {
            lines.add("l1 = sum(p.abs().sum() for p in model.parameters() if p.dim() > 1)  # weights, no biases");
        }
        if (rule.l2() > 0) {
            lines.add("l2 = sum(p.pow(2).sum() for p in model.parameters() if p.dim() > 1)  # weights, no biases");
        }
        StringBuilder total = new StringBuilder(KerasTraining.factor(experiment.loss()) == 1 ? "" : "0.5 * ");
        total.append("criterion(outputs, ").append(target(experiment.loss(), experiment.output())).append(')');
        for (int i = 1; i < criteria.size(); i++) {
            Head head = experiment.heads().get(i - 1);
            total.append(" + ").append(PythonWords.number(KerasTraining.factor(head.loss()) * head.weight())).append(" * ").append(criteria.get(i)).append('(').append(outputs.get(i)).append(", ")
                    .append(target(head.loss(), experiment.layer(head.layer()))).append(')');
        }
        total.append(rule.l1() > 0 ? " + " + PythonWords.number(rule.l1()) + " * l1" : "").append(rule.l2() > 0 ? " + " + PythonWords.number(rule.l2()) + " * l2" : "");
        return total.toString();
    }

    private String target(LossSpec loss, Layer output) {
        boolean row = WrittenShapes.of(experiment).after(output).sizes().size() == 1 && experiment.data().signature().input().sizes().size() > 1;
        return !loss.reconstructs() ? labels(loss, output) : row ? "inputs.flatten(1)" : "inputs";
    }

    /** The data have what the first loss takes: class numbers, or a column for each class. */
    private String labels(LossSpec loss, Layer output) {
        return loss.categorical() == experiment.loss().categorical() ? "targets"
                : loss.categorical() ? "targets.argmax(1)"
                : "nn.functional.one_hot(targets, %d).float()".formatted(WrittenShapes.of(experiment).after(output).width());
    }

    private String loss(LossSpec loss, Layer output) {
        return switch (loss) {
            case MeanSquaredError _ -> "nn.MSELoss()";
            case MeanAbsoluteError _ -> "nn.L1Loss()";
            case HuberLoss huber -> "nn.HuberLoss(delta=" + PythonWords.number(huber.delta()) + ")";
            case BinaryCrossEntropyLoss binary -> binary.fromLogits() ? "nn.BCEWithLogitsLoss()" : "nn.BCELoss()";
            case CategoricalCrossEntropyLoss categorical -> crossEntropy(categorical.fromLogits(), output);
            case SparseCategoricalCrossEntropyLoss sparse -> crossEntropy(sparse.fromLogits(), output);
            case HingeLoss _ -> lines.use(KnownDefinition.TORCH_HINGE);
            case PerceptronLoss perceptron -> lines.use(switch (perceptron.rule()) {
                case ZERO_ONE -> KnownDefinition.TORCH_ZERO_ONE;
                case SIGNED -> KnownDefinition.TORCH_SIGNED;
                case WRONG_SIGN -> KnownDefinition.TORCH_WRONG_SIGN;
            });
            case ReconstructionLoss reconstruction -> switch (reconstruction.measure()) {
                case SQUARES -> "nn.MSELoss()";
                case CROSS_ENTROPY -> "nn.BCELoss()";
            };
        };
    }

    private String crossEntropy(boolean fromLogits, Layer output) {
        boolean softmax = experiment.specOf(output).activation() instanceof Softmax;
        if (!fromLogits && !TorchWriter.softmaxInLoss(experiment, output)) {
            return lines.use(KnownDefinition.TORCH_CROSS_ENTROPY);
        }
        return "nn.CrossEntropyLoss()" + (fromLogits && softmax ? "  # has a softmax inside: with that of the last layer there are two" : "  # takes scores and has the softmax inside");
    }

    private void optimizer(Optimizer optimizer) {
        String rate = "lr=" + PythonWords.number(optimizer.learningRate());
        String parameters = "model.parameters(), ";
        switch (optimizer) {
            case Sgd sgd -> lines.add("optimizer = torch.optim.SGD(" + parameters + rate
                    + (sgd.momentum() == 0 ? "" : ", momentum=" + PythonWords.number(sgd.momentum())) + (sgd.nesterov() && sgd.momentum() > 0 ? ", nesterov=True" : "") + ")");
            case RmsProp rms -> lines.add("optimizer = torch.optim.RMSprop(" + parameters + rate + ", alpha=" + PythonWords.number(rms.decay()) + ", eps=1e-7)");
            case Adam adam -> lines.add("optimizer = torch.optim.Adam(" + parameters + rate + betas(adam.firstDecay(), adam.secondDecay()) + ", eps=1e-7)");
            case AdamW adam -> {
                lines.add("optimizer = torch.optim.AdamW([").in();
                lines.add("{\"params\": [p for p in model.parameters() if p.dim() > 1], \"weight_decay\": " + PythonWords.number(adam.weightDecay()) + "},");
                lines.add("{\"params\": [p for p in model.parameters() if p.dim() <= 1], \"weight_decay\": 0.0},").out();
                lines.add("], " + rate + betas(adam.firstDecay(), adam.secondDecay()) + ", eps=1e-7)");
            }
            case Adagrad _ -> lines.add("optimizer = torch.optim.Adagrad(" + parameters + rate + ", initial_accumulator_value=0.1, eps=1e-7)");
        }
    }

    private static String betas(double first, double second) {
        return first == 0.9 && second == 0.999 ? "" : ", betas=(" + PythonWords.number(first) + ", " + PythonWords.number(second) + ")";
    }

    private void schedule() {
        String schedulers = "torch.optim.lr_scheduler.";
        switch (training.schedule()) {
            case ConstantRate _ -> {
                // as it is
            }
            case StepDecay step -> lines.add("scheduler = %sStepLR(optimizer, step_size=%d * len(train_loader), gamma=%s)".formatted(
                    schedulers, step.everyEpochs(), PythonWords.number(step.remaining())));
            case ExponentialDecay decay -> lines.add("scheduler = %sExponentialLR(optimizer, gamma=%s ** (1 / len(train_loader)))".formatted(
                    schedulers, PythonWords.number(decay.remaining())));
            case CosineDecay cosine -> {
                lines.comment("The rate rises again behind these epochs; here it stays.");
                lines.add("scheduler = %sCosineAnnealingLR(optimizer, T_max=%d * len(train_loader), eta_min=%s)".formatted(
                        schedulers, cosine.epochs(), PythonWords.number(Math.rint(cosine.floor() * training.optimizer().learningRate() * 1e12) / 1e12)));
            }
            case Warmup warmup -> {
                lines.add("rise = %sLinearLR(optimizer, start_factor=1 / (%d * len(train_loader)), total_iters=%d * len(train_loader))".formatted(
                        schedulers, warmup.warmupEpochs(), warmup.warmupEpochs()));
                lines.add(warmup.cosineEpochs() == 0 ? "rest = %sConstantLR(optimizer, factor=1.0)".formatted(schedulers)
                        : "rest = %sCosineAnnealingLR(optimizer, T_max=%d * len(train_loader))".formatted(schedulers, warmup.cosineEpochs()));
                lines.add("scheduler = %sSequentialLR(optimizer, [rise, rest], milestones=[%d * len(train_loader)])".formatted(schedulers, warmup.warmupEpochs()));
            }
        }
    }
}
