package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.classroom.ClassEvent;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.HandOut;
import org.kettenregel.backend.classroom.RefusedInClass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.shell.Words;

/**
 * A playground that takes part in a class, from when it is opened until it is closed. The wall is told what its session shows; its bar asks for help, hands
 * in and answers.
 */
public final class ClassVisit implements SeatActions {

    /** Silence for longer than half a minute means that nobody is there. */
    private static final int BREATH_MILLISECONDS = 10_000;

    private final Classroom classroom;
    private final OwnerKey owner;
    private final ClassView view;
    private final ClassId id;
    private final ClassLine line;
    private final LiveSeats live;
    private final UI ui;
    private volatile Optional<Experiment> open = Optional.empty(); // the session's thread asks
    private Optional<SeatReporter> reporter = Optional.empty();
    private Optional<SeatBar> bar = Optional.empty();
    private Runnable deaf = () -> {};
    private @Nullable Registration breathing;

    ClassVisit(Classroom classroom, OwnerKey owner, ClassView view, SavingLine line, LiveSeats live, UI ui) {
        this.classroom = classroom;
        this.owner = owner;
        this.view = view;
        this.id = view.id();
        this.live = live;
        this.ui = ui;
        this.line = new ClassLine(line, ui, this::refuse, () -> say("class.failed"));
    }

    /** What the class is about, where something was handed out. */
    public Optional<Experiment> experiment() {
        return classroom.lesson().handedOut(owner, id).flatMap(ClassVisit::read);
    }

    private static Optional<Experiment> read(HandOut handOut) {
        try {
            return Optional.of(new ExperimentJson().read(handOut.document()));
        } catch (BadDocument unreadable) {
            return Optional.empty(); // of a newer version, before this one was started again
        }
    }

    public String word() {
        return id.word();
    }

    /** The experiment that is open on the page from now on. */
    public void show(Experiment experiment) {
        open = Optional.of(experiment);
    }

    /** Begins to tell and to listen. */
    public void start(Experiment experiment) {
        show(experiment);
        deaf = classroom.listen(owner, id, this::hear).orElse(() -> {});
        if (view.you().role().sits()) {
            SeatReporter now = new SeatReporter(() -> open.orElse(experiment), report -> classroom.wall().report(owner, id, report), this::handIn, InstantSource.system());
            reporter = Optional.of(now);
            live.open(id, view.you().number(), now);
            ui.setPollInterval(BREATH_MILLISECONDS);
            breathing = ui.addPollListener(event -> now.breathe());
        }
        readQuestion();
    }

    /** On the thread of the session. */
    public void take(SessionSnapshot snapshot) {
        reporter.ifPresent(now -> now.take(snapshot));
    }

    /** Above the playground; in another language another one. */
    public Component bar(Words words) {
        SeatBar fresh = new SeatBar(this, view.title(), view.you().name(), view.you().role().teaches(), "class/" + id.word(), words);
        reporter.ifPresent(now -> fresh.showHand(now.handUp()));
        bar = Optional.of(fresh);
        readQuestion();
        return fresh;
    }

    private void hear(ClassEvent event) {
        switch (event) {
            case ClassEvent.QuestionChanged _, ClassEvent.Missed _ -> access(this::readQuestion);
            case ClassEvent.YourSeat yours -> access(() -> bar.ifPresent(shown -> shown.showName(yours.seat().name())));
            case ClassEvent.SentAway _ -> access(() -> say("seat.sentAway"));
            case ClassEvent.Ended _ -> access(() -> say("seat.ended"));
            case ClassEvent.StandpointMoved _, ClassEvent.PaceChanged _, ClassEvent.HandedOut _, ClassEvent.SeatsChanged _, ClassEvent.WallChanged _, ClassEvent.DoorChanged _,
                    ClassEvent.SnapshotsChanged _, ClassEvent.TaskChanged _ -> { }
        }
    }

    private void readQuestion() {
        line.askLatest(List.of(this, "question"), () -> classroom.questions().current(owner, id), found -> bar.ifPresent(shown -> shown.ask(found.map(Questions::put))));
    }

    private void say(String key) {
        bar.ifPresent(shown -> shown.say(key));
    }

    private void refuse(RefusedInClass refusal) {
        bar.ifPresent(shown -> shown.refuse(refusal));
    }

    @Override
    public void raiseHand(boolean up) {
        reporter.ifPresent(now -> {
            now.raiseHand(up);
            bar.ifPresent(shown -> shown.showHand(up));
        });
    }

    @Override
    public void handIn() {
        reporter.ifPresent(now -> line.ask(() -> handIn(now), done -> say(done ? "seat.handedIn" : "class.refused")));
    }

    private boolean handIn(SeatReporter seat) {
        return HandIns.offer(seat).flatMap(offer -> classroom.snapshots().handIn(owner, id, offer)).isPresent();
    }

    @Override
    public void answer(int question, int option) {
        line.ask(() -> classroom.questions().answer(owner, id, question, option), done -> {
            if (!done) {
                readQuestion();
            }
        });
    }

    private void access(Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            // nobody is there to be told
        }
    }

    public void close() {
        deaf.run();
        reporter.ifPresent(now -> live.close(id, view.you().number(), now));
        if (breathing != null) {
            breathing.remove();
            ui.setPollInterval(-1);
        }
    }
}
