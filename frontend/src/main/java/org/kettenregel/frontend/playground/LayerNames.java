package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.shell.Words;

/** What layers are called: Input, Hidden 1, Hidden 2, ..., Output. */
record LayerNames(Map<String, String> byKey) {

    static final String INPUT = "input";
    static final String LOSS = "loss";

    static LayerNames of(Experiment experiment, Words words) {
        Map<String, String> names = new HashMap<>();
        names.put(INPUT, words.say("layer.input"));
        names.put(LOSS, words.say("layer.loss"));
        int hidden = 0;
        for (Layer layer : experiment.layers()) {
            boolean last = layer.equals(experiment.output());
            names.put(layer.key(), last ? words.say("layer.output") : words.say("layer.hidden", ++hidden));
        }
        return new LayerNames(names);
    }

    String of(String key) {
        return byKey.getOrDefault(key, key);
    }
}
