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

    CodeOptimizers(CodeValue value, int line, boolean torch) {
        this.value = value;
        this.line = line;
        this.torch = torch;
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
        return rate instanceof CodeValue.Made schedule ? scheduled(schedule).number() : call().number(torch ? "lr" : "learning_rate", rate);
    }

    /** PyTorch counts in a pair, Keras by names. */
    private double beta(int which, double usual) {
        if (call().get("betas", torch ? 2 : -1).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several several && several.items().size() == 2) {
            return call().number("betas", several.items().get(which));
        }
        return torch ? usual : call().number("beta_" + (which + 1), which + 1, usual);
    }

    /** Weights shrink and biases do not where the code groups them so: the largest that any group has. */
    private double decay() {
        double usual = torch ? 0.01 : 0.004;
        if (call().get("params", 0).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Several groups) {
            return groups.items().stream().filter(CodeValue.Pairs.class::isInstance)
                    .map(group -> ((CodeValue.Pairs) group).values().getOrDefault("weight_decay", CodeValue.UNKNOWN))
                    .filter(CodeValue.Numeric.class::isInstance).mapToDouble(number -> ((CodeValue.Numeric) number).value()).max().orElse(usual);
        }
        return call().number("weight_decay", -1, usual);
    }

    double weightDecay() {
        return torch && !name().equalsIgnoreCase("adamw") ? call().number("weight_decay", -1, 0) : 0;
    }

    double clip(String name) {
        return value instanceof CodeValue.Made && !torch ? call().number(name, -1, 0) : 0;
    }

    private record Start(double number, Schedule schedule) {}

    Schedule schedule(CodeValue torchSchedule) {
        if (torch) {
            return torchSchedule instanceof CodeValue.Made made ? stepped(made, rate(0.001)) : new ConstantRate();
        }
        return value instanceof CodeValue.Made && call().get("learning_rate", 0).orElse(CodeValue.UNKNOWN) instanceof CodeValue.Made made
                ? scheduled(made).schedule() : new ConstantRate();
    }

    /** Steps stand there as epochs times the steps of one, of which reading keeps the epochs. */
    private static Start scheduled(CodeValue.Made made) {
        CodeArguments call = made.arguments();
        double rate = call.number("initial_learning_rate", 0, 0);
        return switch (made.last()) {
            case "ExponentialDecay" -> new Start(rate, call.flag("staircase", 3, false)
                    ? new StepDecay(epochs(call, "decay_steps", 1), call.number("decay_rate", 2)) : new ExponentialDecay(call.number("decay_rate", 2)));
            case "CosineDecay" -> {
                double target = call.number("warmup_target", -1, 0);
                int warmup = target > 0 ? epochs(call, "warmup_steps", 5) : 0;
                boolean stays = call.number("alpha", 2, 0) == 1;
                yield warmup > 0
                        ? new Start(target, new Warmup(warmup, stays ? 0 : epochs(call, "decay_steps", 1)))
                        : new Start(rate, new CosineDecay(epochs(call, "decay_steps", 1), call.number("alpha", 2, 0)));
            }
            default -> throw new PythonMistake(call.line(), "schedule", made.last());
        };
    }

    private static int epochs(CodeArguments call, String name, int place) {
        return call.get(name, place).filter(CodeValue.Numeric.class::isInstance).map(value -> call.integer(name, value))
                .orElse(1); // the steps of one epoch, which only the data know
    }

    private static Schedule stepped(CodeValue.Made made, double rate) {
        CodeArguments call = made.arguments();
        return switch (made.last()) {
            case "StepLR" -> new StepDecay(epochs(call, "step_size", 1), call.number("gamma", 2, 0.1));
            case "ExponentialLR" -> new ExponentialDecay(call.number("gamma", 1));
            case "CosineAnnealingLR" -> new CosineDecay(epochs(call, "T_max", 1), Math.rint(call.number("eta_min", 2, 0) / rate * 1e9) / 1e9);
            default -> throw new PythonMistake(call.line(), "schedule", made.last());
        };
    }
}
