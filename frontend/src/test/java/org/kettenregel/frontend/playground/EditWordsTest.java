package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.frontend.shell.Words;

class EditWordsTest {

    private static String said(UnaryOperator<Experiment> edit) {
        Experiment spiral = preset("spiral");
        return new EditWords(new Words(Locale.ENGLISH)).of("header.undo", Optional.of(UndoStack.Entry.edit(spiral, edit.apply(spiral))));
    }

    @Test
    void edits_are_told_apart() {
        assertThat(said(e -> ExperimentEdits.insertAfter(e, 1, new DropoutLayer()))).isEqualTo("Undo: insert Dropout");
        assertThat(said(e -> WiringEdits.duplicate(e, Set.of(1, 2)))).isEqualTo("Undo: insert 2 layers");
        assertThat(said(e -> ExperimentEdits.remove(e, 1))).isEqualTo("Undo: remove Dense");
        assertThat(said(e -> WiringEdits.remove(e, Set.of(1, 2)))).isEqualTo("Undo: remove 2 layers");
        assertThat(said(e -> ExperimentEdits.spec(e, 1, spec -> new Dense(9, new Relu())))).isEqualTo("Undo: values of Dense");
        assertThat(said(ExperimentEdits::withoutActivations)).isEqualTo("Undo: change the network");
        assertThat(said(e -> WiringEdits.rewire(e, 1, 2, 0))).isEqualTo("Undo: other wires");
        assertThat(said(e -> WiringEdits.join(e, Set.of(1, 2), new AddLayer()))).isEqualTo("Undo: insert Sum");
        assertThat(said(e -> ExperimentEdits.loss(e, new HuberLoss()))).isEqualTo("Undo: another loss");
        assertThat(said(e -> ExperimentEdits.batchSize(e, 3))).isEqualTo("Undo: another way of learning");
        assertThat(said(e -> ExperimentEdits.seed(e, 3))).isEqualTo("Undo: another seed");
        assertThat(said(e -> ExperimentEdits.ownValue(e, new OwnValue("dense#1/bias", 0, 1)))).isEqualTo("Undo: a number by hand");
        assertThat(said(e -> ExperimentEdits.title(e, "Mine"))).isEqualTo("Undo: another title");
        assertThat(said(e -> preset("xor"))).isEqualTo("Undo: open another experiment");
    }

    @Test
    void without_an_edit_only_the_button_is_named() {
        assertThat(new EditWords(new Words(Locale.GERMAN)).of("header.undo", Optional.empty())).isEqualTo("Rückgängig");
    }
}
