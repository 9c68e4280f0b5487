package org.kettenregel.backend.persistence;

import java.util.List;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Flatten;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lifts documents of earlier versions to the newest. A mistake in them is left for the reader, who says where it is. */
final class Migration {

    /** What version 1 kept beside the network, and version 2 keeps together. */
    private static final List<String> TRAINING = List.of("batchSize", "shuffle", "optimizer", "regularization");

    private static final String GROUPS = "groups";

    private Migration() {}

    /** Without a word about groups where there are none, as links are to be short. */
    static JsonNode shortened(JsonNode document) {
        if (document.get("experiment") instanceof ObjectNode experiment && experiment.get(GROUPS).isEmpty()) {
            experiment.remove(GROUPS);
        }
        return document;
    }

    /** @param version of the document, known to be one that this program has written */
    static JsonNode lift(JsonNode document, int version) {
        if (version < 2 && document.get("experiment") instanceof ObjectNode experiment) {
            gatherTraining(experiment);
        }
        if (document.get("experiment") instanceof ObjectNode experiment && !experiment.has(GROUPS)) {
            experiment.putArray(GROUPS); // before version 3 there were none
        }
        return document;
    }

    /**
     * What the document said, as it is meant today. Sets of images in IDX files gave each image as one row of numbers; now that it is an image, a
     * layer lays it out in that row. It has an id of its own, so weights and values set by hand still belong to the layers behind it.
     */
    static Experiment lift(Experiment experiment, int version) {
        return version < 2 && experiment.data() instanceof Idx ? ExperimentEdits.insertAfter(experiment, Layer.INPUT, new Flatten()) : experiment;
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
