package org.kettenregel.backend.code;

import java.util.List;
import org.kettenregel.backend.experiment.Layer;

/** Whether layers that say how many features they read are given as many. */
final class DeclaredFeatures {

    private DeclaredFeatures() {}

    static void check(NetworkGrowth growth, List<CodeProblem> problems) {
        for (NetworkGrowth.Grown grown : growth.layers()) {
            int source = grown.layer().inputs().getFirst();
            int given = growth.shape(source).sizes().isEmpty() ? 1 : growth.shape(source).sizes().getLast();
            boolean rearranged = source == Layer.INPUT && growth.shape(source).sizes().size() > 1 && grown.features().orElse(given) == growth.shape(source).width();
            if (grown.features().isPresent() && grown.features().getAsInt() != given && !rearranged) {
                problems.add(source == Layer.INPUT
                        ? CodeProblem.note(grown.line(), "other-features", grown.features().getAsInt(), given)
                        : CodeProblem.mistake(grown.line(), "features", grown.features().getAsInt(), given));
            }
        }
    }
}
