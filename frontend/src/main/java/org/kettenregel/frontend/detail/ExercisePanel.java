package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.expression.DecimalSign;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Exercise;
import org.kettenregel.backend.lens.ExerciseLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.practice.Checker;
import org.kettenregel.backend.practice.Verdict;
import org.kettenregel.frontend.component.ExerciseField;
import org.kettenregel.frontend.component.data.ExerciseCard;
import org.kettenregel.frontend.shell.Words;

/** Predict, then reveal: the number that is looked at is hidden until it is found by hand or asked for. */
final class ExercisePanel implements DetailPanel {

    private final ExerciseField field = new ExerciseField();
    private final DetailActions actions;
    private final Words words;
    private boolean active;
    private Optional<Asked> asked = Optional.empty();
    private Optional<Exercise> exercise = Optional.empty();
    private String question = "";
    private boolean awaited; // what stands there stays until the lens has answered
    private State state = State.OPEN;
    private String verdict = "";

    /** @param batch the one the number belongs to */
    private record Asked(Selection selection, long batch) {

        String key() {
            return "%d %d %b %d".formatted(selection.node().id(), selection.element(), selection.gradient(), batch);
        }
    }

    private enum State { OPEN, WRONG, RIGHT, REVEALED }

    ExercisePanel(DetailActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        field.onTurn(event -> turn(event.active));
        field.onAnswer(event -> exercise.filter(any -> isOpen()).ifPresent(open -> answer(open, event.text)));
        field.onReveal(event -> exercise.filter(any -> isOpen()).ifPresent(open -> close(State.REVEALED, "")));
    }

    private void turn(boolean on) {
        activate(on);
        actions.redraw();
    }

    void activate(boolean on) {
        active = on;
        asked = Optional.empty();
        field.setActive(on);
    }

    boolean isActive() {
        return active;
    }

    /** Asks anew where another number is looked at, or the same one in another batch. */
    void follow(Selection selection, long batch) {
        Asked now = new Asked(selection, batch);
        if (asked.filter(now::equals).isEmpty()) {
            asked = Optional.of(now);
            exercise = Optional.empty();
            awaited = true;
            state = State.OPEN;
            verdict = "";
        }
    }

    /** Nothing is looked at. */
    void clear() {
        asked = Optional.empty();
        exercise = Optional.empty();
        field.setExercise(card());
    }

    private boolean isOpen() {
        return state == State.OPEN || state == State.WRONG;
    }

    private void answer(Exercise open, String text) {
        DecimalSign decimal = words.locale().getLanguage().equals(Locale.GERMAN.getLanguage()) ? DecimalSign.COMMA : DecimalSign.POINT;
        switch (Checker.check(open, text, decimal)) {
            case Verdict.Right _ -> close(State.RIGHT, words.say("exercise.right"));
            case Verdict.Wrong wrong -> close(State.WRONG, words.say("exercise.mistake." + wrong.mistake().name().toLowerCase(Locale.ROOT)));
            case Verdict.Unexplained _ -> close(State.WRONG, words.say("exercise.wrong"));
            case Verdict.Unreadable unreadable -> {
                verdict = unreadable.problem().map(problem -> problem.sentence(words.locale())).orElseGet(() -> words.say("exercise.variables"));
                field.setExercise(card());
            }
        }
    }

    private void close(State reached, String said) {
        state = reached;
        verdict = said;
        field.setExercise(card());
        if (!isOpen()) {
            actions.redraw();
        }
    }

    /** Whether the number that is followed is to be hidden. */
    boolean hides(Selection selection) {
        return active && isAsked(selection) && isOpen();
    }

    @Override
    public boolean predicts() {
        return true;
    }

    private static boolean isAsked(Selection selection) {
        NodeInfo.Role role = selection.node().role();
        return selection.gradient() ? role != NodeInfo.Role.LOSS : role == NodeInfo.Role.OPERATION || role == NodeInfo.Role.LOSS;
    }

    @Override
    public String title() {
        return "detail.exercise";
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return active && isAsked(selection) ? Optional.of(new ExerciseLens(selection.node().id(), selection.element(), selection.gradient())) : Optional.empty();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        String number = subject.equations().apply(selection.node()) + (selection.node().shape().width() > 1 ? " [" + selection.element() + "]" : "");
        question = words.say(selection.gradient() ? "exercise.gradient" : "exercise.value", number);
        exercise = answer.filter(Exercise.class::isInstance).map(Exercise.class::cast);
        if (answer.isPresent() || !awaited || !hides(selection)) {
            field.setExercise(card());
        }
        awaited = false;
    }

    private Optional<ExerciseCard> card() {
        return exercise.map(open -> new ExerciseCard(
                asked.map(Asked::key).orElse(""), question, hint(open), state.name().toLowerCase(Locale.ROOT), verdict, isOpen() ? 0 : open.truth()));
    }

    private String hint(Exercise open) {
        int count = open.summands().size();
        return count == 0 ? words.say("exercise.many") : count == 1 ? words.say("exercise.one") : words.say("exercise.several", count);
    }
}
