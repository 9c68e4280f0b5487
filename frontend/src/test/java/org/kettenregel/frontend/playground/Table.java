package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.Person;
import org.kettenregel.frontend.Saves;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.component.NetworkCanvas;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.frames.Veil;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

/** The main screen without a browser: what a person does there, and what session and address are told. */
final class Table implements AutoCloseable {

    final List<Command> sent = new ArrayList<>();
    final List<Experiment> links = new ArrayList<>();
    final PlaygroundPresenter presenter;
    final Bundles bundles = new Bundles("frames/token");
    Veil veiled = Veil.NONE; // over the frame of what was shown last
    final Saves saves = new Saves();
    private final SteppedSession session = new SteppedSession();
    private Locale locale = Locale.ENGLISH;
    private Optional<SessionSnapshot> last = Optional.empty();
    private int carriedOut;

    Table(Experiment experiment) {
        this(experiment, new DownloadDesk(Optional.empty()));
    }

    Table(Experiment experiment, DownloadDesk desk) {
        Autosave autosave = new Autosave(saves.library(), saves.owner(), saves);
        presenter = new PlaygroundPresenter(
                actions -> new Screen(actions, new ComputingDevice("CPU, 2 threads", 2, 256), desk, saves.library(), "token", bundles, new Words(locale)), experiment, sent::add, Optional::empty,
                (snapshot, predicting, veil) -> veiled = veil, autosave, links::add, this::speak);
        saves.onShow(presenter::show);
        presenter.start();
    }

    private void speak(Locale chosen) {
        locale = chosen;
        presenter.renew();
    }

    /** Lets the session carry out what it was told, and shows what comes of it. */
    SessionSnapshot settle() {
        if (carriedOut == sent.size()) {
            throw new AssertionError("the session was told nothing");
        }
        while (carriedOut < sent.size()) {
            last = Optional.of(session.send(sent.get(carriedOut++)));
        }
        presenter.show(last.orElseThrow());
        return last.orElseThrow();
    }

    /** The same, until nothing more is asked for; gives what is shown then. */
    SessionSnapshot settleAll() {
        while (carriedOut < sent.size()) {
            settle();
        }
        return last.orElseThrow();
    }

    Person person() {
        return new Person(presenter.screen());
    }

    NetworkCanvas network() {
        return presenter.screen().center().network();
    }

    void fire(ComponentEvent<?> event) {
        ComponentUtil.fireEvent(event.getSource(), event);
    }

    /** How many runs were begun. */
    long restarts() {
        return sent.stream().filter(command -> command instanceof Command.Open open && open.restart()).count();
    }

    Command lastSent() {
        return sent.getLast();
    }

    Experiment shown() {
        return links.getLast();
    }

    /** What a component was told to draw. */
    JsonNode drawn(String testId, String property) {
        return (JsonNode) person().find(testId).getElement().getPropertyRaw(property);
    }

    String banner() {
        Div banner = (Div) person().find("problem");
        return banner.isVisible() ? banner.getText() : "";
    }

    boolean enabled(String testId) {
        return person().find(testId).getElement().isEnabled();
    }

    @Override
    public void close() {
        session.close();
        saves.close();
    }
}
