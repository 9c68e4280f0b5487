package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.TransposedConvolution;

/** Takes down what the code says about learning: losses, optimizers, batches, penalties, in Keras' two calls or in PyTorch's loop. */
final class TrainingCalls {

    private final CodeReading reading;

    TrainingCalls(CodeReading reading) {
        this.reading = reading;
    }

    private TrainingFacts facts() {
        return reading.training();
    }

    void compile(CodeArguments call) {
        call.get("optimizer", 0).ifPresent(value -> {
            facts().optimizer = value;
            facts().optimizerLine = call.line();
        });
        call.get("loss", 1).ifPresent(value -> {
            facts().losses.clear();
            facts().losses.addAll(value instanceof CodeValue.Several several ? several.items() : value instanceof CodeValue.Pairs pairs ? pairs.values().values() : List.of(value));
            facts().lossLine = call.line();
        });
        call.get("loss_weights", 2).ifPresent(value -> {
            List<CodeValue> items = value instanceof CodeValue.Several several ? several.items() : List.of(value);
            items.forEach(item -> facts().lossWeights.add(item instanceof CodeValue.Numeric number ? number.value() : 1.0));
        });
    }

    void fit(PythonExpression.Call call, CodeArguments arguments) {
        arguments.given("batch_size", 2).ifPresent(value -> facts().batch = OptionalInt.of(arguments.integer("batch_size", value)));
        arguments.given("epochs", 3).or(() -> arguments.given("nb_epoch", -1)).ifPresent(value -> facts().epochs = OptionalInt.of(arguments.integer("epochs", value)));
        facts().shuffle = arguments.given("shuffle", -1).map(value -> !(value instanceof CodeValue.Flag flag) || flag.value()).orElse(true);
        if (arguments.get("callbacks").orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several several) {
            facts().callbacks.addAll(several.items());
        }
        List<PythonExpression.Argument> places = call.arguments();
        boolean same = places.size() >= 2 && places.get(0).name().isEmpty() && places.get(1).name().isEmpty()
                && places.get(0).value() instanceof PythonExpression.Name x && places.get(1).value() instanceof PythonExpression.Name y && x.id().equals(y.id());
        facts().reconstructs |= same;
    }

    CodeValue call(CodeValue.Path path, CodeArguments call) {
        if (path.in("torch.optim")) {
            facts().torch = true;
            if (path.in("torch.optim.lr_scheduler")) {
                CodeValue.Made schedule = new CodeValue.Made(path.name(), call);
                facts().schedule = schedule;
                return schedule;
            }
            CodeValue.Made optimizer = new CodeValue.Made(path.name(), call);
            facts().optimizer = optimizer;
            facts().optimizerLine = call.line();
            if (!call.places().isEmpty() && call.places().getFirst() instanceof CodeValue.Weights weights) {
                facts().network = weights.of();
            }
            return optimizer;
        }
        switch (path.last()) {
            case "DataLoader" -> {
                if (facts().batch.isEmpty()) {
                    facts().batch = OptionalInt.of(call.integer("batch_size", 1, 1));
                    facts().shuffle = call.given("shuffle", 2).map(value -> !(value instanceof CodeValue.Flag flag) || flag.value()).orElse(false);
                }
            }
            case "clip_grad_norm_" -> facts().clipNorm = call.number("max_norm", 1);
            case "clip_grad_value_" -> facts().clipValue = call.number("clip_value", 1);
            default -> {
                return path.name().startsWith("keras.") ? new CodeValue.Made(path.name(), call) : CodeValue.UNKNOWN;
            }
        }
        return CodeValue.UNKNOWN;
    }

    /** {@code F.cross_entropy(outputs, labels)} in a loop, {@code torch.norm(...)} over weights. */
    CodeValue function(CodeValue.Path path, PythonExpression.Call call, CodeArguments arguments) {
        if (path.last().equals("norm") && !arguments.places().isEmpty() && arguments.places().getFirst() instanceof CodeValue.Weights) {
            Optional<CodeValue> order = arguments.given("p", 1).or(() -> arguments.given("ord", -1));
            boolean squares = order.isEmpty() || order.get() instanceof CodeValue.Numeric p && p.value() == 2;
            reading.problems().add(CodeProblem.mistake(call.line(), "norm-of-parameters", squares ? "p.pow(2).sum()" : "p.abs().sum()"));
            return new CodeValue.Penalty(squares);
        }
        boolean loss = path.in("torch.nn.functional") && Set.of("cross_entropy", "mse_loss", "l1_loss", "nll_loss", "binary_cross_entropy",
                "binary_cross_entropy_with_logits", "huber_loss", "smooth_l1_loss").contains(path.last());
        if (loss) {
            return compared(new CodeValue.Made(path.name(), arguments), call, arguments);
        }
        return CodeValue.UNKNOWN;
    }

    /** A loss called with what the network answers and what it should have answered. */
    CodeValue compared(CodeValue loss, PythonExpression.Call call, CodeArguments arguments) {
        if (arguments.places().size() < 2 || !(arguments.places().getFirst() instanceof CodeValue.Answer)) {
            return CodeValue.UNKNOWN;
        }
        PythonExpression target = call.arguments().get(1).value();
        CodeValue again = !facts().inputName.isEmpty() && PythonTexts.names(target, facts().inputName) ? new CodeValue.Word("input") : CodeValue.UNKNOWN;
        CodeValue.Compared compared = new CodeValue.Compared(loss, arguments.places().getFirst(), again, call.line());
        takeLoss(compared, call.line());
        return compared;
    }

    /** Remembers which of the loop's names the network reads. */
    void reads(CodeValue network, Optional<PythonExpression> argument) {
        if (argument.isPresent() && argument.get() instanceof PythonExpression.Name name && facts().inputName.isEmpty()) {
            facts().inputName = name.id();
        }
        if (facts().network == null && facts().torch) {
            facts().network = network;
        }
    }

    CodeValue lossMethod(CodeValue loss, String name, int line) {
        if (name.equals("backward")) {
            takeLoss(loss, line);
        }
        return CodeValue.UNKNOWN;
    }

    /** The parts of what {@code backward} starts from: losses with their factors, and penalties. */
    private void takeLoss(CodeValue total, int line) {
        facts().losses.clear();
        facts().lossWeights.clear();
        facts().penalties.removeIf(penalty -> penalty.line() == 0); // those of an earlier total
        take(total, 1, line);
    }

    private void take(CodeValue value, double factor, int line) {
        reading.count(line); // a sum may hold another one twice
        switch (value) {
            case CodeValue.Total total -> {
                take(total.left(), factor, line);
                take(total.right(), factor, line);
            }
            case CodeValue.Weighted weighted -> take(weighted.value(), factor * weighted.factor(), line);
            case CodeValue.Penalty penalty -> facts().penalties.add(new TrainingFacts.CodePenalty(penalty.squares() ? 0 : factor, penalty.squares() ? factor : 0, 0));
            case CodeValue.Compared compared -> {
                facts().losses.add(compared);
                facts().lossWeights.add(factor);
                facts().lossLine = compared.line();
                facts().reconstructs = compared.target() instanceof CodeValue.Word;
            }
            default -> {
                // a number of another kind changes nothing of the network
            }
        }
    }

    CodeValue combined(String sign, CodeValue left, CodeValue right) {
        boolean lossLeft = isLoss(left);
        boolean lossRight = isLoss(right);
        if (sign.equals("+") && lossLeft && lossRight) {
            return new CodeValue.Total(left, right);
        }
        if (sign.equals("*") && lossRight && left instanceof CodeValue.Numeric number) {
            return new CodeValue.Weighted(number.value(), right);
        }
        if ((sign.equals("*") || sign.equals("/")) && lossLeft && right instanceof CodeValue.Numeric number) {
            return new CodeValue.Weighted(sign.equals("*") ? number.value() : 1 / number.value(), left);
        }
        return sign.equals("+") && lossLeft ? left : sign.equals("+") && lossRight ? right : counted(sign, left, right);
    }

    /** Numbers beside something that only the data know. */
    private static CodeValue counted(String sign, CodeValue left, CodeValue right) {
        if (sign.equals("*") && left instanceof CodeValue.Numeric number && count(right) > 0) {
            return new CodeValue.Multiple(number.value() * count(right));
        }
        if (sign.equals("*") && right instanceof CodeValue.Numeric number && count(left) > 0) {
            return new CodeValue.Multiple(number.value() * count(left));
        }
        if (sign.equals("/") && left instanceof CodeValue.Numeric number && count(right) > 0) {
            return new CodeValue.Share(number.value() / count(right));
        }
        return sign.equals("**") && left instanceof CodeValue.Numeric base && right instanceof CodeValue.Share share
                ? new CodeValue.Root(Math.pow(base.value(), share.of())) : CodeValue.UNKNOWN;
    }

    /** How often it holds what only the data know; 0 for what is nothing of that kind. */
    private static double count(CodeValue value) {
        return value instanceof CodeValue.Unknown ? 1 : value instanceof CodeValue.Multiple multiple ? multiple.factor() : 0;
    }

    private static boolean isLoss(CodeValue value) {
        return value instanceof CodeValue.Compared || value instanceof CodeValue.Weighted || value instanceof CodeValue.Total || value instanceof CodeValue.Penalty;
    }

    /** {@code sum(p.abs().sum() for p in model.parameters())}. */
    Optional<CodeValue> penalty(PythonExpression.Call call, CodeValue callee, CodeScope scope) {
        boolean sum = callee instanceof CodeValue.Path path && path.last().equals("sum") && call.arguments().size() == 1
                && call.arguments().getFirst().value() instanceof PythonExpression.Comprehension;
        if (!sum) {
            return Optional.empty();
        }
        PythonExpression.Comprehension of = (PythonExpression.Comprehension) call.arguments().getFirst().value();
        if (!(reading.value(of.source(), scope) instanceof CodeValue.Weights)) {
            return Optional.of(CodeValue.UNKNOWN);
        }
        boolean absolute = PythonTexts.mentions(of.element(), "abs") || PythonTexts.mentions(of.element(), "norm");
        return Optional.of(new CodeValue.Penalty(!absolute));
    }

    /** Keras' penalty of a layer, if it has weights. */
    void penalty(CodeArguments call, List<LayerSpec> specs) {
        LayerSpec spec = specs.getLast();
        boolean weights = spec instanceof Dense || spec instanceof Conv2D || spec instanceof TransposedConvolution || spec instanceof EmbeddingLayer
                || spec instanceof Lstm || spec instanceof Gru || spec instanceof SimpleRnn;
        if (!weights) {
            return;
        }
        facts().layersWithWeights++;
        call.get("recurrent_regularizer");
        call.given("kernel_regularizer", -1).or(() -> call.given("embeddings_regularizer", -1)).ifPresent(value -> {
            Map<String, Double> factors = factors(value, call);
            facts().penalties.add(new TrainingFacts.CodePenalty(factors.getOrDefault("l1", 0.0), factors.getOrDefault("l2", 0.0), call.line()));
        });
    }

    private static Map<String, Double> factors(CodeValue value, CodeArguments call) {
        Map<String, Double> factors = new HashMap<>();
        String name = value instanceof CodeValue.Made made ? made.last() : value instanceof CodeValue.Word word ? word.text() : "?";
        List<String> kinds = new ArrayList<>(switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "l1" -> List.of("l1");
            case "l2" -> List.of("l2");
            case "l1l2", "l1_l2" -> List.of("l1", "l2");
            default -> throw new PythonMistake(call.line(), "argument-wrong", call.callee(), "kernel_regularizer", "keras.regularizers.L2(0.001)");
        });
        for (int i = 0; i < kinds.size(); i++) {
            double usual = 0.01;
            factors.put(kinds.get(i), value instanceof CodeValue.Made made
                    ? made.arguments().given(kinds.get(i), i).or(() -> made.arguments().given("l", 0)).map(number -> made.arguments().number("l", number)).orElse(usual) : usual);
        }
        return factors;
    }
}
