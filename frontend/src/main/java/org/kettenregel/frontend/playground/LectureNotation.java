package org.kettenregel.frontend.playground;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Notation.Bias;
import org.kettenregel.backend.formula.Notation.Weights;

/** How each of five lectures writes: for who follows one of them, all choices at once. */
enum LectureNotation {
    D0("notation.d0", Weights.IN_FRONT, Bias.VECTOR, false, false),
    D1("notation.d1", Weights.IN_FRONT, Bias.VECTOR, true, false),
    D2("notation.d2", Weights.IN_FRONT, Bias.NODE, false, false),
    D3("notation.d3", Weights.IN_FRONT, Bias.VECTOR, false, true),
    D4("notation.d4", Weights.BEHIND, Bias.VECTOR, false, false);

    private final String key;
    private final Notation notation;
    private final boolean halved;
    private final boolean signed;

    LectureNotation(String key, Weights weights, Bias bias, boolean halved, boolean signed) {
        this.key = key;
        this.notation = new Notation(weights, bias);
        this.halved = halved;
        this.signed = signed;
    }

    /** Of the sentence that says what it has in it. */
    String key() {
        return key;
    }

    Notation notation() {
        return notation;
    }

    /** As far as the experiment leaves a choice. */
    Experiment edit(Experiment experiment) {
        return ConventionEdits.signed(ConventionEdits.halved(experiment, halved), signed);
    }

    boolean describes(Notation chosen, Experiment experiment) {
        return chosen.equals(notation) && edit(experiment).equals(experiment);
    }
}
