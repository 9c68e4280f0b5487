package org.kettenregel.frontend.playground;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.frontend.builder.BuilderActions;
import org.kettenregel.frontend.detail.DetailActions;
import org.kettenregel.frontend.detail.ExperimentActions;

/** What a person can do on the main screen; panels call it, the presenter carries it out. */
interface Actions extends DetailActions, ExperimentActions, BuilderActions {

    /** Changes the description; a run goes on when only the way of learning is another. */
    @Override
    void edit(UnaryOperator<Experiment> edit);

    /** Opens another experiment from its beginning; undo leads back. */
    void open(Experiment experiment);

    /** Opens what was in a file, with weights by their names; undo leads back to the network that was there, with what it had learned. */
    void bring(Experiment experiment, Map<String, float[]> weights);

    /** Hands over the network of this moment with its weights, on a thread of the session; nothing where none runs. */
    void takeHome(Consumer<Optional<TrainedNetwork>> taken);

    /** What is open. */
    Experiment experiment();

    void undo();

    void redo();

    void sameSeed();

    void newSeed();

    /** Who does it, and may not do everything. */
    Guest guest();

    /** What can be done with the run. */
    Transport transport();

    /** What can be done to see other samples. */
    Samples samples();

    /** What can be done with what is saved. */
    SavedWork saved();

    /** What leads from sums and means to the samples behind them. */
    Provenance provenance();

    void setParameter(String parameter, int index, float value);

    /** Chooses a layer to be edited, or lets it go where it is chosen already. */
    void selectLayer(int id);

    void language(Locale locale);

    void tab(NetworkPanel.Tab tab);

    /** Writes formulas in another way; numbers stay. */
    void notation(Notation notation);
}
