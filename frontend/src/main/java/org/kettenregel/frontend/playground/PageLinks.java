package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.OwnPlace;
import org.kettenregel.frontend.library.SaveState;
import org.kettenregel.frontend.sharing.OwnLinks;
import org.kettenregel.frontend.sharing.ShareDialog;
import org.kettenregel.frontend.sharing.SharedSubject;
import org.kettenregel.frontend.state.StandpointCodec;

/** What one page does with links: it shares what is open on it, and where somebody else's is, keeps to what the link allows until it is one's own. */
final class PageLinks implements SharedSubject {

    private final PlaygroundPresenter presenter;
    private final Autosave autosave;
    private final OwnLinks links;
    private final OwnerKey owner;
    private final List<Consumer<Optional<ExperimentId>>> waiting = new ArrayList<>();
    private Optional<LinkedPage> linked = Optional.empty(); // until it is one's own
    private Optional<SavedExperiment.Source> source = Optional.empty(); // of what has become one's own, until that is saved

    PageLinks(PlaygroundPresenter presenter, Autosave autosave, OwnLinks links, OwnerKey owner) {
        this.presenter = presenter;
        this.autosave = autosave;
        this.links = links;
        this.owner = owner;
        presenter.guest().connect(this::share, this::makeMine);
    }

    void enter(UI ui, LinkedPage entered, Runnable leave) {
        linked = Optional.of(entered);
        presenter.guest().become(entered.rights());
        entered.open(ui, presenter, leave);
    }

    private void share() {
        if (!presenter.guest().rights().reading()) { // else a forged request
            Optional<String> place = presenter.standing().now().map(new StandpointCodec()::shorten).filter(text -> !text.isEmpty());
            new ShareDialog(presenter.screen().words(), owner, this, place, links).open();
        }
    }

    /** A copy to read no longer, in place of what was looked at, with all that was learned meanwhile. */
    private void makeMine() {
        if (presenter.guest().rights().reading()) {
            own();
            presenter.guest().become(Rights.ALL);
            presenter.screen().show(Rights.ALL);
            presenter.standing().follow(presenter.experiment()); // into the parts that are seen now
            autosave.train(); // as much worth keeping as what was trained
        }
    }

    private void own() {
        linked.ifPresent(page -> {
            page.close();
            source = Optional.of(page.source());
        });
        linked = Optional.empty();
    }

    /** The page shows an experiment; says whether that may stand in its address. */
    boolean changed(Experiment now) {
        if (linked.filter(page -> page.isOnlyShown(now)).isPresent()) {
            return false;
        }
        own(); // with the first edit of what was handed out
        return true;
    }

    /** The store has an experiment of the page's, or a new place for it. */
    void moved() {
        autosave.place().map(OwnPlace::id).ifPresent(id -> {
            own(); // what was handed out has been trained
            source.ifPresent(of -> links.cameFrom(owner, id, of));
            source = Optional.empty();
        });
    }

    void show(SaveState state) {
        switch (state) {
            case SaveState.Saved _ -> answer(saved());
            case SaveState.Refused _, SaveState.Failed _, SaveState.Overtaken _, SaveState.Gone _ -> answer(Optional.empty());
            case SaveState.Untouched _, SaveState.Saving _, SaveState.Waiting _ -> { }
        }
    }

    private void answer(Optional<ExperimentId> id) {
        List<Consumer<Optional<ExperimentId>>> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(one -> one.accept(id));
    }

    @Override
    public void save(Consumer<Optional<ExperimentId>> then) {
        waiting.add(then);
        autosave.train(); // saves what was only looked at up to now
        show(autosave.state());
    }

    @Override
    public Optional<ExperimentId> saved() {
        return autosave.place().map(OwnPlace::id);
    }

    void close() {
        linked.ifPresent(LinkedPage::close);
    }
}
