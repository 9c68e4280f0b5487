package org.kettenregel.frontend.builder;

import java.util.stream.Collectors;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.frontend.shell.Words;

/** The values of a layer in one line, as far as they say what it does: {@code 32 filters · 3 × 3 · ReLU}. What is usual goes without saying. */
record LayerLine(Words words) {

    private static final Catalog<LayerSpec> LAYERS = Catalog.of(LayerSpec.class);

    String of(LayerSpec spec) {
        return spec instanceof SharedLayer ? "" : LAYERS.entryOf(spec).knobs().stream()
                .map(knob -> part(knob, LAYERS.read(spec, knob.name()), spec))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String part(KnobInfo knob, Object value, LayerSpec spec) {
        return switch (knob.name()) {
            case "units" -> value.equals(1) ? words.say("build.oneUnit") : words.say("build.units", value);
            case "filters" -> value.equals(1) ? words.say("build.oneFilter") : words.say("build.filters", value);
            case "vocabulary" -> words.say("build.words", value);
            case "kernel", "size" -> value + " × " + value;
            case "stride" -> value.equals(usualStride(spec)) ? "" : words.say("build.stride", value);
            case "dilation" -> value.equals(1) ? "" : words.say("build.dilation", value);
            case "padding" -> value.toString().equals("SAME") ? words.say("build.same") : "";
            case "activation" -> activation((Activation) value);
            case "everyStep" -> value.equals(true) ? words.say("build.everyStep") : "";
            case "bias" -> value.equals(true) ? "" : words.say("build.noBias");
            default -> knob.kind() instanceof KnobKind.Number ? words.say("knob." + knob.name()).replaceAll(" \\(.*", "") + " " + value : "";
        };
    }

    private String activation(Activation activation) {
        return activation instanceof Linear ? "" : words.say("activation." + Catalog.of(Activation.class).idOf(activation));
    }

    /** Windows of a convolution at every place, those of pooling side by side. */
    private static Object usualStride(LayerSpec spec) {
        return LAYERS.entryOf(spec).knobs().stream().anyMatch(knob -> knob.name().equals("size")) ? LAYERS.read(spec, "size") : 1;
    }
}
