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
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.NetworkCanvas;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

/** The main screen without a browser: what a person does there, and what session and address are told. */
final class Table implements AutoCloseable {

    final List<Command> sent = new ArrayList<>();
    final List<Experiment> links = new ArrayList<>();
    final PlaygroundPresenter presenter;
    private final SteppedSession session = new SteppedSession();
    private Locale locale = Locale.ENGLISH;
    private int carriedOut;

    Table(Experiment experiment) {
        this(experiment, new DownloadDesk(Optional.empty()));
    }

    Table(Experiment experiment, DownloadDesk desk) {
        presenter = new PlaygroundPresenter(
                actions -> new Screen(actions, "CPU", desk, "token", new Bundles("frames/token"), new Words(locale)), experiment, sent::add, Optional::empty, links::add, this::speak);
        presenter.start();
    }

    private void speak(Locale chosen) {
        locale = chosen;
        presenter.renew();
    }

    /** Lets the session carry out what it was told, and shows what comes of it. */
    SessionSnapshot settle() {
        SessionSnapshot last = null;
        while (carriedOut < sent.size()) {
            last = session.send(sent.get(carriedOut++));
        }
        if (last == null) {
            throw new AssertionError("the session was told nothing");
        }
        presenter.show(last);
        return last;
    }

    /** The same, until nothing more is asked for. */
    void settleAll() {
        while (carriedOut < sent.size()) {
            settle();
        }
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
    }
}
