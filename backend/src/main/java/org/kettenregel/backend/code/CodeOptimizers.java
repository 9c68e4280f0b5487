package org.kettenregel.backend.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kettenregel.backend.optimizer.Adagrad;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.ExponentialDecay;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.backend.schedule.Warmup;

/** Optimizers and schedules by the names that the two libraries have for them, with what each takes where nothing is said. */
final class CodeOptimizers {

    private final CodeValue value;
    private final int line;
    private final boolean torch;
    private final List<CodeProblem> problems;

    CodeOptimizers(CodeValue value, int line, boolean torch, List<CodeProblem> problems) {
        this.value = value;
        this.line = line;
        this.torch = torch;
        this.problems = problems;
    }

    private CodeArguments call() {
        return value instanceof CodeValue.Made made ? made.arguments() : new CodeArguments("", List.of(), Map.of(), line);
    }

    private String name() {
        return switch (value) {
            case CodeValue.Made made -> made.last();
            case CodeValue.Word word -> word.text();
            case CodeValue.Path path -> path.last();
            default -> throw new PythonMistake(line, "optimizer", "?");
        };
    }

    Optimizer read() {
        return switch (name().toLowerCase(Locale.ROOT)) {
            case "sgd" -> new Sgd(rate(torch ? 0.001 : 0.01), call().number("momentum", torch ? 2 : 1, 0), call().flag("nesterov", -1, false));
            case "rmsprop" -> new RmsProp(rate(torch ? 0.01 : 0.001), call().number("rho", torch ? -1 : 1, call().number("alpha", torch ? 2 : -1, torch ? 0.99 : 0.9)));
            case "adam" -> new Adam(rate(0.001), beta(0, 0.9), beta(1, 0.999));
            case "adamw" -> new AdamW(rate(0.001), beta(0, 0.9), beta(1, 0.999), decay());
            case "adagrad" -> new Adagrad(rate(torch ? 0.01 : 0.001));
            default -> throw new PythonMistake(line, "optimizer", name());
        };
    }

    private double rate(double usual) {
        CodeValue rate = call().get("learning_rate", torch ? -1 : 0).or(() -> call().get("lr", torch ? 1 : -1)).orElse(new CodeValue.Numeric(usual));
        return rate instanceof CodeValue.Made schedule ? start(schedule, usual) : call().number(torch ? "lr" : "learning_rate", rate);
    }

    /** What a rate over time begins with, or rises to. */
    private static double start(CodeValue.Made made, double usual) {
        CodeArguments call = made.arguments();
        double target = made.last().equals("CosineDecay") ? call.number("warmup_target", -1, 0) : 0;
        return target > 0 ? target : call.get("initial_learning_rate", 0).filter(CodeValue.Numeric.class::isInstance)
                .map(number -> call.number("initial_learning_rate", number)).orElse(usual);
    }

    /** PyTorch counts in a pair, Keras by names. */
    private double beta(int which, double usual) {
        if (call().get("betas", torch ? 2 : -1).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several several && several.items().size() == 2) {
            return call().number("betas", several.items().get(which));
        }
        return torch ? usual : call().number("beta_" + (which + 1), which + 1, usual);
    }

    /** Weights shrink and biases do not where the code groups them so: the largest that any group has; a group that says none has that of all. */
    private double decay() {
        double usual = call().number("weight_decay", -1, torch ? 0.01 : 0.004);
        if (call().get("params", 0).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several groups) {
            return groups.items().stream().filter(CodeValue.Pairs.class::isInstance)
                    .map(group -> ((CodeValue.Pairs) group).values().getOrDefault("weight_decay", new CodeValue.Numeric(usual)))
                    .filter(CodeValue.Numeric.class::isInstance).mapToDouble(number -> ((CodeValue.Numeric) number).value()).max().orElse(usual);
        }
        return usual;
    }

    double weightDecay() {
        return torch && !name().equalsIgnoreCase("adamw") ? call().number("weight_decay", -1, 0) : 0;
    }

    double clip(String name) {
        return value instanceof CodeValue.Made && !torch ? call().number(name, -1, 0) : 0;
    }

    Schedule schedule(CodeValue torchSchedule) {
        if (torch) {
            return torchSchedule instanceof CodeValue.Made made ? stepped(made, rate(0.001)) : new ConstantRate();
        }
        return value instanceof CodeValue.Made && call().get("learning_rate", 0).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Made made
                ? scheduled(made) : new ConstantRate();
    }

    private Schedule scheduled(CodeValue.Made made) {
        CodeArguments call = made.arguments();
        return switch (made.last()) {
            case "ExponentialDecay" -> {
                int every = epochs(call, "decay_steps", 1);
                double remaining = call.number("decay_rate", 2);
                yield call.flag("staircase", 3, false) ? new StepDecay(every, remaining) : new ExponentialDecay(every == 1 ? remaining : Math.pow(remaining, 1.0 / every));
            }
            case "CosineDecay" -> {
                boolean rises = call.number("warmup_target", -1, 0) > 0;
                double floor = call.number("alpha", 2, 0);
                yield rises ? new Warmup(epochs(call, "warmup_steps", 5), floor == 1 ? 0 : epochs(call, "decay_steps", 1))
                        : new CosineDecay(epochs(call, "decay_steps", 1), floor);
            }
            default -> throw new PythonMistake(call.line(), "schedule", made.last());
        };
    }

    /** Both libraries count batches: epochs stand there times the steps of one. PyTorch's loops count epochs as well, so a plain number means these there. */
    private int epochs(CodeArguments call, String name, int place) {
        return switch (call.get(name, place).orElse(CodeValue.UNKNOWN)) {
            case CodeValue.Multiple multiple -> call.integer(name, new CodeValue.Numeric(multiple.factor()));
            case CodeValue.Numeric number -> {
                int epochs = call.integer(name, number);
                if (!torch) {
                    problems.add(CodeProblem.note(call.line(), "steps", name, call.callee(), epochs));
                }
                yield epochs;
            }
            case CodeValue _ -> 1; // the steps of one epoch, which only the data know
        };
    }

    private Schedule stepped(CodeValue.Made made, double rate) {
        CodeArguments call = made.arguments();
        return switch (made.last()) {
            case "StepLR" -> new StepDecay(epochs(call, "step_size", 1), call.number("gamma", 2, 0.1));
            case "ExponentialLR" -> new ExponentialDecay(call.need("gamma", 1) instanceof CodeValue.Root root ? root.base() : call.number("gamma", 1));
            case "CosineAnnealingLR" -> new CosineDecay(epochs(call, "T_max", 1), Math.rint(call.number("eta_min", 2, 0) / rate * 1e9) / 1e9);
            case "SequentialLR" -> risen(call);
            default -> throw new PythonMistake(call.line(), "schedule", made.last());
        };
    }

    /** A rate that rises in a straight line, then stays or falls along a cosine. */
    private Schedule risen(CodeArguments call) {
        if (call.get("schedulers", 1).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several parts && parts.items().size() == 2
                && parts.items().getFirst() instanceof CodeValue.Made rise && rise.last().equals("LinearLR") && parts.items().getLast() instanceof CodeValue.Made rest) {
            int epochs = epochs(rise.arguments(), "total_iters", 3);
            if (rest.last().equals("ConstantLR") && rest.arguments().number("factor", 1, 1.0 / 3) == 1) {
                return new Warmup(epochs, 0);
            }
            if (rest.last().equals("CosineAnnealingLR") && rest.arguments().number("eta_min", 2, 0) == 0) {
                return new Warmup(epochs, epochs(rest.arguments(), "T_max", 1));
            }
        }
        throw new PythonMistake(call.line(), "schedule", call.callee());
    }
}
