package org.kettenregel.backend.experiment;

import java.util.List;
import java.util.Map;
import org.kettenregel.backend.dataset.NoData;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.optimizer.Sgd;

/** Experiments that are an expression: made, asked for their numbers, and edited. Loss and split stand idle in them. */
public final class Expressions {

    private static final int ID = 1;
    private static final double UNSET = 1;

    private Expressions() {}

    /** @param values of variables; all others start at 1 */
    public static Experiment of(String title, ExpressionLayer expression, Map<String, Double> values) {
        Layer layer = new Layer(ID, expression, List.of(Layer.INPUT));
        List<OwnValue> own = expression.steps().variables().stream().filter(values::containsKey)
                .map(name -> new OwnValue(parameter(layer, name), 0, values.get(name))).toList();
        return new Experiment(
                title, new NoData(), new Split(100, 0, 0), List.of(layer), new MeanAbsoluteError(), new Training(1, false, new Sgd(0.1, 0)), 1, own);
    }

    /** The name under which a run knows a variable of the experiment's expression. */
    public static String parameter(Experiment experiment, String variable) {
        return parameter(experiment.output(), variable);
    }

    private static String parameter(Layer layer, String variable) {
        return layer.key() + "/" + variable;
    }

    /** Where a variable starts. */
    public static double start(Experiment experiment, String variable) {
        String name = parameter(experiment, variable);
        return experiment.ownValues().stream().filter(own -> own.parameter().equals(name)).mapToDouble(OwnValue::value).findFirst().orElse(UNSET);
    }

    /** Another expression; variables of the same names keep where they start. Itself where the experiment has none. */
    public static Experiment with(Experiment experiment, ExpressionLayer expression) {
        if (experiment.expression().isEmpty()) {
            return experiment;
        }
        List<String> names = expression.steps().variables().stream().map(name -> parameter(experiment, name)).toList();
        List<OwnValue> kept = experiment.ownValues().stream().filter(own -> names.contains(own.parameter())).toList();
        return new Experiment(
                experiment.title(), experiment.data(), experiment.split(), List.of(experiment.output().withSpec(expression)), experiment.loss(),
                experiment.training(), experiment.seed(), kept, experiment.heads(), experiment.groups());
    }
}
