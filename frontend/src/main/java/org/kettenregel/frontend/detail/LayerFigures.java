package org.kettenregel.frontend.detail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.ScalarsAnswer;
import org.kettenregel.backend.lens.UnitsAnswer;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.UnfoldedDrawing;
import org.kettenregel.frontend.shell.Words;

/** What a layer looks like inside, as it is sent to the browser; numbers go as arrays of their own. */
record LayerFigures(Subject subject, Words words) {

    UnfoldedDrawing.Units of(UnitsAnswer units) {
        UnfoldedDrawing.Weights weights = units.weights()
                .map(read -> new UnfoldedDrawing.Weights(read.node(), name(read.node()), picture(read.cells()), read.bias(), read.bias() < 0 ? "" : name(read.bias())))
                .orElse(null);
        return new UnfoldedDrawing.Units(units.node(), name(units.node()), units.units(), units.shown(), picture(units.cells()), units.steps(), weights);
    }

    List<UnfoldedDrawing.Scalars> of(ScalarsAnswer scalars) {
        return scalars.numbers().stream().map(each -> {
            NodeInfo node = subject.graph().get(each.node());
            return new UnfoldedDrawing.Scalars(node.id(), name(node.id()), subject.equations().apply(node), node.shape().sizes());
        }).toList();
    }

    private String name(int node) {
        return new NumberNames(subject).of(subject.graph().get(node));
    }

    private static GraphDrawing.Picture picture(Sampling cells) {
        return new GraphDrawing.Picture(cells.planes(), cells.rows(), cells.columns(), cells.shownPlanes(), cells.shownRows(), cells.shownColumns());
    }

    static Map<String, float[]> arrays(Answer answer) {
        Map<String, float[]> arrays = new HashMap<>();
        if (answer instanceof UnitsAnswer units) {
            arrays.put("values", units.values());
            arrays.put("gradients", units.gradients());
            units.weights().ifPresent(weights -> {
                arrays.put("weights", weights.values());
                arrays.put("biases", weights.biases());
            });
        } else if (answer instanceof ScalarsAnswer scalars) {
            scalars.numbers().forEach(each -> {
                arrays.put("value-" + each.node(), each.values());
                arrays.put("gradient-" + each.node(), each.gradients());
            });
        }
        return arrays;
    }
}
