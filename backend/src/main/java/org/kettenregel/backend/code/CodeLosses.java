package org.kettenregel.backend.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.kettenregel.backend.op.PerceptronCriterion;

/** Losses by the names that the two libraries have for them. */
final class CodeLosses {

    private static final CodeArguments NONE = new CodeArguments("", List.of(), Map.of(), 0);

    private CodeLosses() {}

    /** @param halved whether it counts half; throws PythonMistake for one that is none of ours */
    static LossSpec read(CodeValue value, boolean halved, boolean reconstructs, int line) {
        LossSpec loss = read(value, line);
        if (reconstructs) {
            return new ReconstructionLoss(loss instanceof BinaryCrossEntropyLoss ? ReconstructionLoss.Measure.CROSS_ENTROPY : ReconstructionLoss.Measure.SQUARES);
        }
        return halved && loss instanceof MeanSquaredError ? new MeanSquaredError(true) : loss;
    }

    private static LossSpec read(CodeValue value, int line) {
        return switch (value) {
            case CodeValue.Compared compared -> read(compared.loss(), line);
            case CodeValue.Word word -> named(word.text(), NONE, line);
            case CodeValue.Path path -> named(path.last(), NONE, line);
            case CodeValue.Made made -> named(made.last(), made.arguments(), line);
            case CodeValue.OwnFunction own -> KnownDefinition.of(own.definition().text()).flatMap(CodeLosses::known)
                    .orElseThrow(() -> new PythonMistake(own.definition().line(), "own-loss", own.definition().name()));
            default -> throw new PythonMistake(line, "loss", "?");
        };
    }

    private static Optional<LossSpec> known(KnownDefinition definition) {
        return Optional.ofNullable(switch (definition) {
            case KERAS_ZERO_ONE, TORCH_ZERO_ONE -> new PerceptronLoss(PerceptronCriterion.Rule.ZERO_ONE);
            case KERAS_SIGNED, TORCH_SIGNED -> new PerceptronLoss(PerceptronCriterion.Rule.SIGNED);
            case KERAS_WRONG_SIGN, TORCH_WRONG_SIGN -> new PerceptronLoss(PerceptronCriterion.Rule.WRONG_SIGN);
            case TORCH_HINGE -> new HingeLoss();
            case TORCH_CROSS_ENTROPY -> new CategoricalCrossEntropyLoss();
            case KERAS_STEP, TORCH_STEP, CHANNELS_LAST, CHANNELS_FIRST, SWAP_AXES, LAST_STEP, ALL_STEPS, FEATURES, GAUSSIAN_NOISE -> null;
        });
    }

    private static LossSpec named(String name, CodeArguments call, int line) {
        return switch (name.toLowerCase(Locale.ROOT).replace("_", "")) {
            case "mse", "meansquarederror", "mseloss" -> new MeanSquaredError();
            case "mae", "meanabsoluteerror", "l1loss" -> new MeanAbsoluteError();
            case "huber" -> new HuberLoss(call.number("delta", 0, 1));
            case "huberloss" -> new HuberLoss(call.number("delta", call.callee().equals("huber_loss") ? 3 : 1, 1)); // behind what is compared, in a function
            case "smoothl1loss" -> new HuberLoss(call.number("beta", -1, 1));
            case "binarycrossentropy" -> new BinaryCrossEntropyLoss(call.flag("from_logits", 0, false));
            case "bceloss" -> new BinaryCrossEntropyLoss(false);
            case "bcewithlogitsloss", "binarycrossentropywithlogits" -> new BinaryCrossEntropyLoss(true);
            case "categoricalcrossentropy" -> new CategoricalCrossEntropyLoss(call.flag("from_logits", 0, false));
            case "sparsecategoricalcrossentropy" -> new SparseCategoricalCrossEntropyLoss(call.flag("from_logits", 0, false));
            case "crossentropyloss", "crossentropy" -> new CategoricalCrossEntropyLoss(true);
            case "nllloss" -> new CategoricalCrossEntropyLoss(false);
            case "hinge" -> new HingeLoss();
            default -> throw new PythonMistake(line, "loss", name);
        };
    }
}
