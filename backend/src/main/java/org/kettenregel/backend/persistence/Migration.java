package org.kettenregel.backend.persistence;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lifts documents of earlier versions to the newest. A mistake in them is left for the reader, who says where it is. */
final class Migration {

    /** What version 1 kept beside the network, and version 2 keeps together. */
    private static final List<String> TRAINING = List.of("batchSize", "shuffle", "optimizer", "regularization");

    private Migration() {}

    /** @param version of the document, known to be one that this program has written */
    static JsonNode lift(JsonNode document, int version) {
        if (version < 2 && document.get("experiment") instanceof ObjectNode experiment) {
            gatherTraining(experiment);
        }
        return document;
    }

    private static void gatherTraining(ObjectNode experiment) {
        ObjectNode training = experiment.objectNode();
        for (String name : TRAINING) {
            JsonNode value = experiment.remove(name);
            if (value != null) {
                training.set(name, value);
            }
        }
        experiment.set("training", training);
        experiment.putArray("heads"); // a network had one output then
    }
}
