package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.shell.Words;

/** What layers are called: Input, Hidden 1, Hidden 2, ..., Output; further outputs are counted from 2. */
record LayerNames(Map<String, String> byKey) {

    static final String INPUT = "input";
    static final String LOSS = "loss";

    static LayerNames of(Experiment experiment, Words words) {
        Map<String, String> names = new HashMap<>();
        names.put(INPUT, words.say("layer.input"));
        names.put(LOSS, words.say("layer.loss"));
        Set<Integer> heads = experiment.heads().stream().map(Head::layer).collect(Collectors.toSet());
        int hidden = 0;
        int output = 1;
        for (Layer layer : experiment.layers()) {
            if (experiment.expression().isPresent()) {
                names.put(layer.key(), words.say("layer.expression"));
            } else if (layer.equals(experiment.output())) {
                names.put(layer.key(), words.say("layer.output"));
            } else if (heads.contains(layer.id())) {
                names.put(layer.key(), words.say("layer.further-output", ++output));
            } else {
                names.put(layer.key(), words.say("layer.hidden", ++hidden));
            }
        }
        return new LayerNames(names);
    }

    String of(String key) {
        return byKey.getOrDefault(key, key);
    }
}
