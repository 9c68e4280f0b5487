package org.kettenregel.backend.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Vocabulary;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/** Pictures of what each layer has given for one row of the batch whose numbers are there; few numbers are copied, whatever the size of the batch. */
public final class LayerPictures {

    private static final float[] NOTHING = {};

    private final TrainingRun run;
    private final Inspector inspector;
    private final Map<String, Node> outputs = new LinkedHashMap<>();

    /** @param run of a network that reads samples */
    public LayerPictures(TrainingRun run, Inspector inspector) {
        this.run = run;
        this.inspector = inspector;
        Graph graph = run.program().graph();
        outputs.put(graph.input().scope().layer(), graph.input());
        outputs.putAll(graph.outputs(graph.nodes().size()));
        outputs.remove(graph.node(graph.loss()).scope().layer());
    }

    /** Of the input and every layer, in the order in which they are computed. */
    public List<LayerPicture> of(int row) {
        return outputs.entrySet().stream().map(output -> picture(output.getKey(), output.getValue(), row)).toList();
    }

    private LayerPicture picture(String layer, Node node, int row) {
        Sampling sampling = Sampling.ofLayer(node.shape());
        if (!inspector.computed(node)) {
            return new LayerPicture(layer, sampling, NOTHING, List.of());
        }
        float[] values = sampling.read(run.frame().value(node.id()), inspector.firstElement(node, row));
        return new LayerPicture(layer, sampling, values, node.id() == run.program().graph().input().id() ? words(values) : List.of());
    }

    private List<String> words(float[] tokens) {
        Optional<Vocabulary> known = run.vocabulary();
        return known.map(vocabulary -> IntStream.range(0, tokens.length)
                .map(place -> Math.round(tokens[place]))
                .filter(token -> token > Vocabulary.PADDING && token < vocabulary.size())
                .mapToObj(vocabulary::word)
                .toList()).orElse(List.of());
    }
}
