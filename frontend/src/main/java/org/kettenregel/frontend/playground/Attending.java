package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.classroom.ClassEvent;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassStandpoint;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.HandOut;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.bridge.WhileOpen;

/** A student's page in a class: listens to it, and carries what is new to the page. Of several places where the class was the newest alone is gone to. */
final class Attending implements Lesson {

    private final Classroom classroom;
    private final OwnerKey owner;
    private final ClassId id;
    private final SavingLine line;
    private final UI ui;
    private final Follower follower;
    private final AtomicReference<@Nullable ClassStandpoint> unread = new AtomicReference<>();
    private final Runnable deaf;
    private long sequence; // of where the page is
    private int handedOut;

    /** @param another opens one more session */
    Attending(Classroom classroom, OwnerKey owner, ClassView view, SavingLine line, UI ui, Workplace own, Function<Experiment, Workplace> another, RunSource runs, Consumer<Screen> stage) {
        this.classroom = classroom;
        this.owner = owner;
        this.id = view.id();
        this.line = line;
        this.ui = ui;
        this.follower = new Follower(own, another, runs, stage);
        this.handedOut = view.handOut().orElse(0); // the page begins with it
        this.deaf = classroom.listen(owner, id, this::hear).orElse(() -> {});
        lookAtEverything(); // what was said before this page listened
    }

    /** On a thread of the class. */
    private void hear(ClassEvent event) {
        switch (event) {
            case ClassEvent.StandpointMoved moved -> hear(moved.standpoint());
            case ClassEvent.PaceChanged changed -> WhileOpen.access(ui, () -> follower.pace(changed.pace()));
            case ClassEvent.HandedOut _, ClassEvent.Missed _ -> lookAtEverything();
            case ClassEvent.SentAway _, ClassEvent.Ended _ -> WhileOpen.access(ui, follower::end);
            case ClassEvent.YourSeat _, ClassEvent.SeatsChanged _, ClassEvent.WallChanged _, ClassEvent.DoorChanged _, ClassEvent.QuestionChanged _,
                    ClassEvent.SnapshotsChanged _, ClassEvent.TaskChanged _ -> { }
        }
    }

    private void hear(ClassStandpoint newest) {
        if (unread.getAndAccumulate(newest, Attending::later) == null) { // else a visit is on its way and will take this one
            WhileOpen.access(ui, () -> Optional.ofNullable(unread.getAndSet(null)).ifPresent(this::move));
        }
    }

    private static @Nullable ClassStandpoint later(@Nullable ClassStandpoint one, @Nullable ClassStandpoint other) {
        return one == null || other != null && other.sequence() > one.sequence() ? other : one;
    }

    private void move(ClassStandpoint to) {
        if (to.sequence() > sequence) {
            sequence = to.sequence();
            follower.move(to.json());
        }
    }

    private void lookAtEverything() {
        line.put(List.of(this, "all"), () -> {
            Optional<ClassView> found = classroom.desk().find(owner, id);
            Optional<HandOut> given = classroom.lesson().handedOut(owner, id);
            WhileOpen.access(ui, () -> {
                found.filter(view -> view.ended().isEmpty()).ifPresentOrElse(this::take, follower::end);
                given.filter(handOut -> handOut.number() > handedOut).ifPresent(this::take);
            });
        });
    }

    private void take(ClassView view) {
        move(view.standpoint());
        follower.pace(view.pace());
    }

    private void take(HandOut handOut) {
        handedOut = handOut.number();
        try {
            follower.handOut(new ExperimentJson().read(handOut.document()));
        } catch (BadDocument unreadable) {
            // of a newer program on another server: this page cannot open it
        }
    }

    @Override
    public Component bar() {
        return follower.bar();
    }

    @Override
    public Screen screen() {
        return follower.place().screen();
    }

    @Override
    public void renew() {
        follower.renew();
    }

    @Override
    public void close() {
        deaf.run();
        follower.close();
    }
}
