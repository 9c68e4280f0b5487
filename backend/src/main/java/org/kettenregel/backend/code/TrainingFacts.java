package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the code says about learning, as far as it has been read. */
final class TrainingFacts {

    /** What is trained; null while the code has not said. */
    @Nullable CodeValue network;
    /** The model made last; null before the first. */
    @Nullable CodeValue newest;
    CodeValue optimizer = CodeValue.UNKNOWN;
    CodeValue schedule = CodeValue.UNKNOWN;
    final List<CodeValue> losses = new ArrayList<>();
    final List<Double> lossWeights = new ArrayList<>();
    final List<CodeValue> callbacks = new ArrayList<>();
    int lossLine;
    int optimizerLine;
    boolean reconstructs;
    boolean logSoftmax;
    boolean torch;
    /** A penalty for each layer with weights that says so, by its line. */
    final List<CodePenalty> penalties = new ArrayList<>();
    int layersWithWeights;
    double clipValue;
    double clipNorm;
    OptionalInt batch = OptionalInt.empty();
    OptionalInt epochs = OptionalInt.empty();
    @Nullable Boolean shuffle;
    /** What the loop calls that which the network reads. */
    String inputName = "";

    /** @param l1 factor of the sum of absolute weights; l2 that of their squares */
    record CodePenalty(double l1, double l2, int line) {}
}
