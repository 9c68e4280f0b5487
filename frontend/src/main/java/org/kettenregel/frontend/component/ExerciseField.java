package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.ExerciseCard;
import tools.jackson.databind.node.NullNode;

/** Asks for a number before it is shown, says what is wrong with an answer, and keeps count in the browser. */
@Tag("pg-exercise")
@JsModule("./components/exercise/pg-exercise.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ExerciseField extends LiveComponent {

    public ExerciseField() {
        super("exercise");
    }

    /** Whether numbers are to be predicted at all. */
    public void setActive(boolean active) {
        getElement().setProperty("active", active);
    }

    /** Empty where there is no number to be predicted. */
    public void setExercise(Optional<ExerciseCard> exercise) {
        exercise.ifPresentOrElse(
                card -> getElement().setPropertyBean("exercise", card),
                () -> getElement().setPropertyJson("exercise", NullNode.getInstance()));
    }

    public Registration onTurn(ComponentEventListener<Turn> listener) {
        return addListener(Turn.class, listener);
    }

    public Registration onAnswer(ComponentEventListener<Answered> listener) {
        return addListener(Answered.class, listener);
    }

    public Registration onReveal(ComponentEventListener<Reveal> listener) {
        return addListener(Reveal.class, listener);
    }

    /** Predicting was switched on or off. */
    @DomEvent("pg-turn-exercises")
    public static class Turn extends ComponentEvent<ExerciseField> {

        public final boolean active;

        public Turn(ExerciseField source, boolean fromClient, @EventData("event.detail.active") boolean active) {
            super(source, fromClient);
            this.active = active;
        }
    }

    /** Somebody has typed an answer. */
    @DomEvent("pg-answer")
    public static class Answered extends ComponentEvent<ExerciseField> {

        public final String text;

        public Answered(ExerciseField source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    /** Somebody would rather see the number. */
    @DomEvent("pg-reveal")
    public static class Reveal extends ComponentEvent<ExerciseField> {

        public Reveal(ExerciseField source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
