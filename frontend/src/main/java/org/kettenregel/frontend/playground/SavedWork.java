package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.Beginning;
import org.kettenregel.frontend.library.CopiedTitle;
import org.kettenregel.frontend.library.Face;
import org.kettenregel.frontend.library.MyExperiments;
import org.kettenregel.frontend.library.OwnPlace;
import org.kettenregel.frontend.shell.Words;

/** What can be done with what is saved: opening it, and saying what is meant where another window was faster. */
final class SavedWork implements MyExperiments.Page {

    private final Autosave autosave;
    private final EditedExperiment edited;
    private final Runnable leave;
    private final Actions actions;
    private final Supplier<Words> words;

    /** @param leave lets go of what was looked at, before something else is opened */
    SavedWork(Autosave autosave, EditedExperiment edited, Runnable leave, Actions actions, Supplier<Words> words) {
        this.autosave = autosave;
        this.edited = edited;
        this.leave = leave;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void run(Runnable action) {
        autosave.run(action);
    }

    @Override
    public void title(String title) {
        actions.edit(before -> ExperimentEdits.title(before, title));
    }

    @Override
    public Function<Experiment, Face> faces() {
        Words language = words.get();
        return experiment -> GalleryFacts.face(experiment, language);
    }

    @Override
    public String fileName(String title) {
        return HomeFile.JSON.fileName(title);
    }

    /** Where what is open is saved; empty until it is. */
    @Override
    public Optional<OwnPlace> place() {
        return autosave.place();
    }

    /** Goes on saving it where it is saved; undo leads back to what was open. */
    @Override
    public void open(Beginning saved) {
        leave.run();
        edited.open(saved.experiment(), work -> autosave.continueAt(work, saved));
    }

    /** Takes what another window has saved in place of what is open; undo leads back. */
    void openNewer() {
        autosave.fetchNewer(newer -> {
            autosave.continueAt(edited.work(), newer);
            leave.run();
            edited.replace(newer.experiment());
        });
    }

    /** Goes on with what is open as another one, with a title that says so. */
    void keepCopy() {
        autosave.fork();
        actions.edit(before -> ExperimentEdits.title(before, CopiedTitle.of(HeaderBar.title(before, words.get()), words.get())));
    }
}
