package org.kettenregel.backend.experiment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kettenregel.backend.layer.LayerSpec;

/** Pure functions that change which layers give the outputs: the last one the first of them, others the further ones. */
public final class OutputEdits {

    private OutputEdits() {}

    private static boolean isFurther(Experiment e, int id) {
        return e.heads().stream().anyMatch(head -> head.layer() == id);
    }

    /**
     * The one layer of a block that gives an output.
     *
     * @param block its key, to be named
     */
    public static int answering(Experiment e, Set<Integer> layers, String block) {
        List<Integer> answering = Stream.concat(Stream.of(e.output().id()), e.heads().stream().map(Head::layer)).filter(layers::contains).toList();
        if (answering.size() != 1) {
            throw EditRefusal.of(answering.isEmpty() ? "no-output" : "several-outputs", block);
        }
        return answering.getFirst();
    }

    /** Lets another layer give an output, with the loss that it has. */
    public static Experiment move(Experiment e, int from, int instead) {
        if (from == instead) {
            return e;
        }
        if (from == e.output().id()) {
            return WiringEdits.answerFrom(e, instead);
        }
        requireNone(e, instead);
        return heads(e, from, instead);
    }

    private static Experiment heads(Experiment e, int from, int instead) {
        return ExperimentEdits.heads(e, e.heads().stream().map(head -> head.layer() == from ? new Head(instead, head.loss(), head.weight()) : head).toList());
    }

    /** The data are no output, and one layer gives one output. */
    private static void requireNone(Experiment e, int id) {
        if (id == Layer.INPUT) {
            throw EditRefusal.of("data-answer");
        }
        if (id == e.output().id() || isFurther(e, id)) {
            throw EditRefusal.of("output-already", e.layer(id).key());
        }
    }

    /** Nothing is lost where the output of the network becomes that of another layer, which gives none as yet. */
    static void requireFree(Experiment e, int id) {
        if (id != e.output().id()) {
            requireNone(e, id);
        }
    }

    /** Takes a further output away; its layer stays. */
    public static Experiment cut(Experiment e, int from) {
        if (!isFurther(e, from)) {
            throw EditRefusal.of("only-output", e.layer(from).key());
        }
        return ExperimentEdits.heads(e, e.heads().stream().filter(head -> head.layer() != from).toList());
    }

    /** Puts a layer between one that gives an output and the loss; whoever else reads that one still does. */
    public static Experiment insertBehind(Experiment e, int from, LayerSpec spec) {
        int fresh = WiringEdits.freshId(e);
        return isFurther(e, from) ? heads(WiringEdits.branch(e, from, spec), from, fresh) : ExperimentEdits.insertAfter(e, from, spec);
    }
}
