package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.download.DownloadDesk.State;
import org.kettenregel.backend.download.PublicSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.shell.Words;

/** Offers to fetch a public set whose files are missing, and shows how far it is, for all who wait for it. */
final class DownloadBox extends Div {

    private final DownloadDesk desk;
    private final Actions actions;
    private final Words words;
    private final Paragraph text = new Paragraph();
    private final Element bar = new Element("progress");
    private final Tool start;
    private Optional<PublicSet> set = Optional.empty();
    private boolean missing;
    private boolean waiting; // the files were not there when this was shown first
    private Runnable unwatch = () -> {};

    DownloadBox(DownloadDesk desk, Actions actions, Words words) {
        this.desk = desk;
        this.actions = actions;
        this.words = words;
        start = new Tool("download", () -> set.ifPresent(desk::fetch));
        text.getElement().setAttribute("data-testid", "download-text").setAttribute("role", "status");
        text.addClassName("pg-hint");
        bar.setAttribute("max", "1");
        add(text);
        getElement().appendChild(bar);
        add(start);
        addClassName("pg-download");
        setVisible(false);
    }

    void show(Experiment experiment) {
        set = desk.offers(experiment.data());
        missing = false; // until the session says so
        waiting = false;
        update();
    }

    void show(SessionSnapshot snapshot) {
        missing = snapshot.problems().stream().anyMatch(problem -> problem.isError() && problem.where() instanceof Location.Data);
        update();
    }

    private void update() {
        setVisible(missing && set.isPresent());
        if (isVisible()) {
            show(set.get(), desk.state(set.get()));
        }
    }

    private void show(PublicSet wanted, State state) {
        boolean running = state instanceof State.Running;
        boolean arrived = waiting && state instanceof State.There;
        waiting = !(state instanceof State.There);
        bar.setVisible(running);
        start.setVisible(!running);
        switch (state) {
            case State.Missing _ -> offer(words.say("download.offer", wanted.title(), megabytes(wanted.bytes()), wanted.licence()), "download.start");
            case State.Failed failed -> offer(failed.sentence(), "download.retry");
            case State.Running(long bytes, long total) -> {
                text.setText(words.say("download.running", wanted.title(), megabytes(bytes), megabytes(total)));
                bar.setAttribute("value", String.valueOf((double) bytes / Math.max(1, total)));
            }
            case State.There _ -> setVisible(false); // something else is wrong with the files
        }
        if (arrived) {
            missing = false;
            actions.sameSeed(); // opens the experiment again, now with its data
        }
    }

    private void offer(String sentence, String label) {
        text.setText(sentence);
        start.showing(words.say(label));
    }

    private String megabytes(long bytes) {
        return String.format(words.locale(), "%.1f MB", bytes / 1e6);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unwatch = desk.watch(() -> WhileOpen.access(ui, this::update));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }
}
