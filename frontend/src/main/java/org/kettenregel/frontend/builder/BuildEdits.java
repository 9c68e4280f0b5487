package org.kettenregel.frontend.builder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Fragment;
import org.kettenregel.backend.experiment.GroupEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OutputEdits;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.frontend.builder.Ends.Wire;
import org.kettenregel.frontend.component.BuilderCanvas.Build;

/** Which edit each thing is that is done on the canvas. A layer that is not there any more is refused in a sentence, as all that cannot be. */
final class BuildEdits {

    private BuildEdits() {}

    /** @param copied what was copied before */
    static Experiment of(Experiment e, Build build, Optional<Fragment> copied) {
        return switch (build.what) {
            case "insert" -> FreshLayer.placed(e, build.kind);
            case "insert-after" -> after(e, Ends.exit(e, build.from), build.kind);
            case "insert-before" -> before(e, build);
            case "insert-between" -> between(e, build);
            case "branch" -> WiringEdits.branch(e, Ends.exit(e, build.from), FreshLayer.of(e, build.kind, Ends.exit(e, build.from)));
            case "join" -> WiringEdits.join(e, exits(e, build.keys), FreshLayer.of(e, build.kind, Layer.INPUT));
            case "connect" -> connected(e, build);
            case "rewire" -> rewired(e, build);
            case "cut" -> cut(e, build);
            case "remove" -> WiringEdits.remove(e, ids(e, build.keys));
            case "duplicate" -> WiringEdits.duplicate(e, ids(e, build.keys));
            case "paste" -> copied.map(fragment -> WiringEdits.paste(e, fragment, Ends.exit(e, build.from))).orElse(e);
            case "group" -> GroupEdits.group(e, ids(e, build.keys), GroupEdits.freshName(e, build.kind));
            case "ungroup" -> GroupEdits.ungroup(e, build.from);
            case "rename" -> build.kind.isBlank() ? e : GroupEdits.rename(e, build.from, build.kind.strip());
            case "collapse" -> GroupEdits.collapse(e, build.from, true);
            case "expand" -> GroupEdits.collapse(e, build.from, false);
            case "fix" -> WayOut.taken(e, build.kind);
            default -> e; // a forged request; nothing is harmed
        };
    }

    private static Experiment after(Experiment e, int id, String kind) {
        return ExperimentEdits.insertAfter(e, id, FreshLayer.of(e, kind, id));
    }

    /** On the first of the wires that lead to it; before the loss is behind the output. */
    private static Experiment before(Experiment e, Build build) {
        return switch (build.from) {
            case BlueprintSketch.LOSS -> after(e, e.output().id(), build.kind);
            case BlueprintSketch.INPUT -> after(e, Layer.INPUT, build.kind);
            default -> onto(e, Ends.entries(e, build.from), build.kind);
        };
    }

    private static Experiment between(Experiment e, Build build) {
        if (build.to.equals(BlueprintSketch.LOSS)) {
            int from = Ends.answering(e, build.from);
            return OutputEdits.insertBehind(e, from, FreshLayer.of(e, build.kind, from));
        }
        return onto(e, Ends.wires(e, build.from, build.to), build.kind);
    }

    /** What is drawn as one wire may be several from one layer; all of them come from the new one. */
    private static Experiment onto(Experiment e, List<Wire> wires, String kind) {
        Wire first = wires.getFirst();
        int fresh = WiringEdits.freshId(e);
        LayerSpec spec = FreshLayer.of(e, kind, first.from());
        List<Wire> others = wires.stream().skip(1).filter(wire -> wire.from() == first.from()).toList();
        return each(WiringEdits.insertBetween(e, first.from(), first.to(), spec), others,
                (rest, wire) -> WiringEdits.rewire(rest, wire.from(), wire.to(), fresh));
    }

    /** A layer that joins reads one more; any other, and a group, something else instead of the first that it read. */
    private static Experiment connected(Experiment e, Build build) {
        int from = Ends.exit(e, build.from);
        if (build.to.equals(BlueprintSketch.LOSS)) {
            return WiringEdits.answerFrom(e, from);
        }
        return Ends.group(e, build.to).isEmpty()
                ? WiringEdits.connect(e, from, Ends.exit(e, build.to))
                : each(e, Ends.entries(e, build.to), (rest, wire) -> WiringEdits.rewire(rest, wire.from(), wire.to(), from));
    }

    /** The key of what was read before is in {@code kind}. */
    private static Experiment rewired(Experiment e, Build build) {
        int from = Ends.exit(e, build.from);
        return build.to.equals(BlueprintSketch.LOSS)
                ? OutputEdits.move(e, Ends.answering(e, build.kind), from)
                : each(e, Ends.wires(e, build.kind, build.to), (rest, wire) -> WiringEdits.rewire(rest, wire.from(), wire.to(), from));
    }

    private static Experiment cut(Experiment e, Build build) {
        return build.to.equals(BlueprintSketch.LOSS)
                ? OutputEdits.cut(e, Ends.answering(e, build.from))
                : each(e, Ends.wires(e, build.from, build.to), (rest, wire) -> WiringEdits.disconnect(rest, wire.from(), wire.to()));
    }

    private static Experiment each(Experiment e, List<Wire> wires, BiFunction<Experiment, Wire, Experiment> edit) {
        Experiment rest = e;
        for (Wire wire : wires) {
            rest = edit.apply(rest, wire);
        }
        return rest;
    }

    private static Set<Integer> ids(Experiment e, String keys) {
        return Ends.layers(e, Ends.keys(keys));
    }

    private static Set<Integer> exits(Experiment e, String keys) {
        return Ends.keys(keys).stream().map(key -> Ends.exit(e, key)).collect(Collectors.toSet());
    }
}
