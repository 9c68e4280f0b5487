package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.dataset.TextSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.shape.Shape;

/**
 * Makes the last layer, the further outputs and their losses give the usual {@link Answer} to other data. What makes pictures again goes on doing
 * so when other pictures are picked.
 */
final class FittingOutput {

    private FittingOutput() {}

    static Experiment adapt(Experiment experiment) {
        return withHeads(reconstructs(experiment) ? reconstructing(experiment) : answering(experiment));
    }

    /** Of a picture, whose size a dense output can be given. */
    private static boolean reconstructs(Experiment experiment) {
        Shape input = experiment.data().signature().input();
        Shape output = shape(experiment, experiment.output());
        boolean picture = input.sizes().size() > 1 && !(experiment.data() instanceof TextSet);
        return experiment.loss().reconstructs() && picture
                && (output.width() == input.width() || experiment.output().spec() instanceof Dense && output.sizes().size() == 1);
    }

    private static Experiment reconstructing(Experiment experiment) {
        int width = experiment.data().signature().input().width();
        return shape(experiment, experiment.output()).width() == width
                ? experiment
                : ExperimentEdits.units(experiment, experiment.output().id(), width);
    }

    private static Experiment answering(Experiment experiment) {
        Answer answer = Answer.to(experiment.data().signature().targets());
        Experiment wide = experiment.output().spec() instanceof Dense ? answering(experiment, experiment.output(), answer)
                : shape(experiment, experiment.output()).equals(Shape.perSample(answer.units())) ? experiment
                : withDenseOutput(experiment, answer);
        return ExperimentEdits.loss(wide, answer.loss(experiment.loss()));
    }

    private static Experiment answering(Experiment experiment, Layer output, Answer answer) {
        Dense dense = (Dense) output.spec();
        boolean fits = dense.units() == answer.units() && dense.activation().getClass() == answer.activation().getClass();
        return fits ? experiment : ExperimentEdits.spec(
                experiment, output.id(), spec -> new Dense(answer.units(), answer.activation(), dense.bias(), dense.initializer()));
    }

    /** An activation that stood alone at the end gives way to that of the new layer. */
    private static Experiment withDenseOutput(Experiment experiment, Answer answer) {
        Layer last = experiment.output();
        boolean row = shape(experiment, last).sizes().size() == 1;
        Experiment flat = row ? experiment : ExperimentEdits.insertAfter(experiment, last.id(), new Flatten());
        Experiment dense = ExperimentEdits.insertAfter(flat, flat.output().id(), new Dense(answer.units(), answer.activation()));
        return last.spec() instanceof ActivationLayer ? ExperimentEdits.remove(dense, last.id()) : dense;
    }

    /** Further outputs that cannot be made to fit end; their layers stay. */
    private static Experiment withHeads(Experiment experiment) {
        Experiment fitting = experiment;
        List<Head> heads = new ArrayList<>();
        for (Head head : experiment.heads()) {
            boolean again = head.loss().reconstructs();
            if (!again && experiment.loss().reconstructs()) {
                continue; // no labels are written for it
            }
            Answer answer = Answer.to(experiment.data().signature().targets());
            int units = again ? experiment.data().signature().input().width() : answer.units();
            Layer layer = experiment.layer(head.layer());
            if (layer.spec() instanceof Dense && !read(experiment, layer)) {
                fitting = again ? ExperimentEdits.units(fitting, layer.id(), units) : answering(fitting, layer, answer);
            }
            Shape given = shape(fitting, layer);
            if (again ? given.width() == units : given.equals(Shape.perSample(units))) {
                heads.add(new Head(layer.id(), again ? head.loss() : answer.loss(head.loss()), head.weight()));
            }
        }
        return ExperimentEdits.heads(fitting, heads);
    }

    private static boolean read(Experiment experiment, Layer layer) {
        return experiment.layers().stream().anyMatch(other -> other.inputs().contains(layer.id()));
    }

    private static Shape shape(Experiment experiment, Layer layer) {
        return Outline.of(experiment).layers().get(layer.key()).shape();
    }
}
