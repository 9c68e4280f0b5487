package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.OpenedLink;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.sharing.LinkDesk;
import org.kettenregel.frontend.sharing.LinkPath;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;

/**
 * A page that somebody opened by a link: it goes where the owner of the experiment goes, ends with the link, and becomes the person's own with the first edit, or when
 * asked to.
 */
final class LinkedPage {

    private final LinkToken token;
    private final OpenedLink opened;
    private final LinkDesk desk;
    private Optional<Registration> watch = Optional.empty(); // none once it is the person's own
    private Experiment shown;

    private LinkedPage(LinkToken token, OpenedLink opened, LinkDesk desk) {
        this.token = token;
        this.opened = opened;
        this.desk = desk;
        shown = opened.experiment();
    }

    /** Empty where the address leads nowhere. */
    static Optional<LinkedPage> enter(LinkPath path, LinkDesk desk) {
        return desk.open(path).map(link -> new LinkedPage(new LinkToken(path.given()), link, desk));
    }

    Experiment experiment() {
        return opened.experiment();
    }

    /** Where in a pass it opens; nowhere in particular where the link knows no place, or none that this version can read. */
    Optional<Standpoint> at() {
        try {
            Optional<String> place = opened.options().standpoint();
            return place.isEmpty() ? Optional.empty() : Optional.of(new StandpointCodec().lengthen(place.get()));
        } catch (BadLink unreadable) {
            return Optional.empty();
        }
    }

    /** What a copy is made of. */
    SavedExperiment.Source source() {
        return opened.source();
    }

    Rights rights() {
        return new Rights(!opened.kind().isCopied(), opened.options());
    }

    /** @param leave ends the page, under its lock */
    void open(UI ui, PlaygroundPresenter presenter, Runnable leave) {
        watch = Optional.of(desk.watch(token, opened, now -> WhileOpen.access(ui, () -> {
            if (watch.isPresent()) { // else it is the person's own by now
                now.ifPresentOrElse(link -> follow(presenter, link.experiment()), leave);
            }
        })));
    }

    private void follow(PlaygroundPresenter presenter, Experiment other) {
        shown = other;
        presenter.standing().follow(other);
    }

    /** Whether the experiment is still that of the link, so that neither its address nor what is saved may change. */
    boolean isOnlyShown(Experiment now) {
        return now.equals(shown);
    }

    void close() {
        watch.ifPresent(Registration::remove);
        watch = Optional.empty();
    }
}
