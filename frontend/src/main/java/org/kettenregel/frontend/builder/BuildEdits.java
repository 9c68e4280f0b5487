package org.kettenregel.frontend.builder;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Fragment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.frontend.component.BuilderCanvas.Build;

/** Which edit each thing is that is done on the canvas. A layer that is not there any more is refused in a sentence, as all that cannot be. */
final class BuildEdits {

    private BuildEdits() {}

    /** @param copied what was copied before */
    static Experiment of(Experiment e, Build build, Optional<Fragment> copied) {
        return switch (build.what) {
            case "insert" -> FreshLayer.placed(e, build.kind);
            case "insert-after" -> after(e, id(e, build.from), build.kind);
            case "insert-before" -> before(e, build);
            case "insert-between" -> between(e, build);
            case "branch" -> WiringEdits.branch(e, id(e, build.from), FreshLayer.of(e, build.kind, id(e, build.from)));
            case "join" -> WiringEdits.join(e, ids(e, build.keys), FreshLayer.of(e, build.kind, Layer.INPUT));
            case "connect" -> build.to.equals(BlueprintSketch.LOSS)
                    ? WiringEdits.answerFrom(e, id(e, build.from))
                    : WiringEdits.connect(e, id(e, build.from), id(e, build.to));
            case "rewire" -> rewired(e, build);
            case "cut" -> WiringEdits.disconnect(e, id(e, build.from), id(e, build.to));
            case "remove" -> WiringEdits.remove(e, ids(e, build.keys));
            case "duplicate" -> WiringEdits.duplicate(e, ids(e, build.keys));
            case "paste" -> copied.map(fragment -> WiringEdits.paste(e, fragment, id(e, build.from))).orElse(e);
            case "fix" -> WayOut.taken(e, build.kind);
            default -> e; // a forged request; nothing is harmed
        };
    }

    private static Experiment after(Experiment e, int id, String kind) {
        return ExperimentEdits.insertAfter(e, id, FreshLayer.of(e, kind, id));
    }

    /** On the first of the wires that lead to it; before the loss is behind the output. */
    private static Experiment before(Experiment e, Build build) {
        if (build.from.equals(BlueprintSketch.LOSS)) {
            return after(e, e.output().id(), build.kind);
        }
        int to = id(e, build.from);
        int from = to == Layer.INPUT ? Layer.INPUT : e.layer(to).inputs().getFirst();
        return to == Layer.INPUT ? after(e, to, build.kind) : WiringEdits.insertBetween(e, from, to, FreshLayer.of(e, build.kind, from));
    }

    private static Experiment between(Experiment e, Build build) {
        int from = id(e, build.from);
        return build.to.equals(BlueprintSketch.LOSS)
                ? after(e, from, build.kind)
                : WiringEdits.insertBetween(e, from, id(e, build.to), FreshLayer.of(e, build.kind, from));
    }

    /** The key of what was read before is in {@code kind}. */
    private static Experiment rewired(Experiment e, Build build) {
        return build.to.equals(BlueprintSketch.LOSS)
                ? WiringEdits.answerFrom(e, id(e, build.from))
                : WiringEdits.rewire(e, id(e, build.kind), id(e, build.to), id(e, build.from));
    }

    /** Throws IllegalArgumentException where there is no such layer; what reads the loss is behind the output. */
    static int id(Experiment e, String key) {
        return key.equals(BlueprintSketch.INPUT) ? Layer.INPUT : key.equals(BlueprintSketch.LOSS) ? e.output().id() : e.layer(key).id();
    }

    /** Of layers alone, or with the data where they can be meant. */
    static Set<Integer> ids(Experiment e, String keys) {
        return Stream.of(keys.split(",")).filter(key -> !key.isEmpty() && !key.equals(BlueprintSketch.LOSS)).map(key -> id(e, key)).collect(Collectors.toSet());
    }
}
