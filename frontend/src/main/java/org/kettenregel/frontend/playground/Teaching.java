package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.classroom.ClassEvent;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.PresentAnswer;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.store.KeepAnswer;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;

/** A teacher's page in a class: asks the class off the page's lock, ten times a second at most, and brings the answers back. */
final class Teaching implements Lesson, LeadDeeds {

    private static final Duration PACE = Duration.ofMillis(100);

    private final Classroom classroom;
    private final RunStore runs;
    private final SharedRuns shared;
    private final OwnerKey owner;
    private final ClassId id;
    private final SavingLine line;
    private final UI ui;
    private final Workplace own;
    private final Leader leader;
    private final Runnable deaf;
    private volatile long seen; // sequence of where the class is

    Teaching(Classroom classroom, RunStore runs, SharedRuns shared, OwnerKey owner, ClassView view, SavingLine line, UI ui, Workplace own) {
        this.classroom = classroom;
        this.runs = runs;
        this.shared = shared;
        this.owner = owner;
        this.id = view.id();
        this.line = line;
        this.ui = ui;
        this.own = own;
        this.seen = view.standpoint().sequence();
        this.leader = new Leader(own, this);
        this.deaf = classroom.listen(owner, id, this::hear).orElse(() -> {});
        leader.redraw();
    }

    private void hear(ClassEvent event) {
        if (event instanceof ClassEvent.Ended || event instanceof ClassEvent.SentAway) {
            WhileOpen.access(ui, leader::end);
        }
    }

    @Override
    public void present(Standpoint at, Consumer<LeadAnswer> done) {
        ask("present", PACE, () -> {
            String json = new StandpointCodec().write(at);
            PresentAnswer answer = classroom.lesson().present(owner, id, seen, json);
            return answered(answer instanceof PresentAnswer.Overtaken(long now) ? classroom.lesson().present(owner, id, now, json) : answer);
        }, done, () -> {});
    }

    @Override
    public void takeOver(Consumer<LeadAnswer> done) {
        ask("present", PACE, () -> {
            PresentAnswer answer = classroom.lesson().takeOver(owner, id, seen);
            return answered(answer instanceof PresentAnswer.Overtaken(long now) ? classroom.lesson().takeOver(owner, id, now) : answer);
        }, done, () -> {});
    }

    private LeadAnswer answered(PresentAnswer answer) {
        return switch (answer) {
            case PresentAnswer.Moved(long sequence) -> {
                seen = sequence;
                yield LeadAnswer.MOVED;
            }
            case PresentAnswer.Overtaken(long sequence) -> {
                seen = sequence;
                yield LeadAnswer.LED_BY_OTHER;
            }
            case PresentAnswer.PresentedBy _ -> LeadAnswer.LED_BY_OTHER;
            case PresentAnswer.NotThere _ -> LeadAnswer.REFUSED;
        };
    }

    @Override
    public void keepRun(WholeRun run, Consumer<String> kept, Runnable failed) {
        ask("run", PACE, () -> runs.pin(owner, id.holder(), run), answer -> {
            if (answer instanceof KeepAnswer.Kept(var written)) {
                shared.put(written.hash(), run);
                kept.accept(written.hash());
            } else {
                failed.run();
            }
        }, failed);
    }

    @Override
    public void handOut(Experiment experiment, Consumer<Boolean> done) {
        ask("hand out", PACE, () -> classroom.lesson().handOut(owner, id, experiment.title(), new ExperimentJson().write(experiment)), done, () -> done.accept(false));
    }

    private <T> void ask(String what, Duration pace, Supplier<T> question, Consumer<T> answer, Runnable failed) {
        line.put(List.of(this, what), pace, new SavingLine.Work() {
            @Override
            public void run() {
                T found = question.get();
                WhileOpen.access(ui, () -> answer.accept(found));
            }

            @Override
            public void failed(RuntimeException cause) {
                WhileOpen.access(ui, failed);
            }
        });
    }

    @Override
    public Component bar() {
        return leader.bar();
    }

    @Override
    public Screen screen() {
        return own.screen();
    }

    @Override
    public void renew() {
        leader.redraw();
    }

    @Override
    public void close() {
        deaf.run();
        leader.close();
    }
}
