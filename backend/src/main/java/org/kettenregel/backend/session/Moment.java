package org.kettenregel.backend.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown of a run while its numbers stay as they are: each lens looks once, and what takes it long goes on from slice to slice. */
final class Moment {

    private static final Logger LOG = LoggerFactory.getLogger(Moment.class);

    private final Map<Lens, Optional<Answer>> looks = new HashMap<>();
    private Optional<SessionSnapshot> shown = Optional.empty();

    /** Numbers are others now. */
    void end() {
        looks.clear();
        shown = Optional.empty();
    }

    /** The numbers are the same, but something else is to be told of them. */
    void tellAnew() {
        shown = Optional.empty();
    }

    /** What remains of it when a command is carried out. */
    void meet(Command command) {
        switch (command) {
            case Command.Watch _, Command.TakeHome _, Command.HandOver _, Command.Keep _, Command.KeepNoMore _ -> { }
            case Command.Look _, Command.Pace _, Command.Breakpoints _, Command.CloseCell _ -> tellAnew();
            case Command.Open _, Command.Resume _, Command.Train _, Command.TrainTo _, Command.Pause _, Command.ListCell _, Command.Step _, Command.Back _, Command.Finish _, Command.RunLine _,
                    Command.Seek _, Command.GoTo _, Command.RunTo _, Command.SetParameter _, Command.SetNumber _, Command.BringWeights _, Command.Turn _ -> end();
        }
    }

    /** The snapshot of this moment, with the answers of now. */
    SessionSnapshot show(Map<Lens, Answer> answers, Supplier<SessionSnapshot> made) {
        SessionSnapshot snapshot = shown.orElseGet(made).answering(answers);
        shown = Optional.of(snapshot);
        return snapshot;
    }

    /** What the lenses show; what was looked at through others is forgotten. */
    Map<Lens, Answer> answers(List<Lens> lenses, Sight sight) {
        looks.keySet().retainAll(lenses);
        Map<Lens, Answer> answers = new HashMap<>();
        lenses.forEach(lens -> looks.computeIfAbsent(lens, asked -> tried(asked, () -> asked.look(sight))).ifPresent(answer -> answers.put(lens, answer)));
        return answers;
    }

    /** Whether one of the lenses that are watched through has not found everything yet. */
    boolean isLooking(Gaze gaze) {
        return gaze.lenses().stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(Lens lens) {
        return looks.getOrDefault(lens, Optional.empty()).filter(answer -> !answer.isComplete()).isPresent();
    }

    /** One of these finds a part of what it lacks; gives whether there is one. */
    boolean goOn(Gaze gaze, LiveExperiment live) {
        Optional<Lens> open = gaze.lenses().stream().filter(this::isOpen).findFirst();
        open.ifPresent(lens -> {
            Sight sight = gaze.view(live).sight(live);
            looks.computeIfPresent(lens, (asked, soFar) -> soFar.flatMap(answer -> tried(asked, () -> Optional.of(asked.goOn(sight, answer)))));
        });
        return open.isPresent();
    }

    /** A look that fails shows nothing; the run and the other looks have nothing to do with it. */
    private static Optional<Answer> tried(Lens lens, Supplier<Optional<Answer>> look) {
        try {
            return look.get();
        } catch (RuntimeException failed) {
            LOG.error("no answer to {}", lens, failed);
            return Optional.empty();
        }
    }
}
