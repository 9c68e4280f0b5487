package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.SequenceDrawing;

/**
 * Gates and states of a recurrent layer as strips of cells, a column for each step, and the gradients that come back through them. Its arrays are
 * {@code values0}, {@code gradients0} and {@code norms0} for the first row and so on, {@code terms}, {@code weights} and {@code shares}.
 */
@Tag("pg-sequence")
@JsModule("./components/sequence/pg-sequence.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class SequencePicture extends LiveComponent {

    public SequencePicture() {
        super("sequence");
    }

    public void setDrawing(SequenceDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    public Registration onPickStep(ComponentEventListener<PickStep> listener) {
        return addListener(PickStep.class, listener);
    }

    public Registration onPickUnit(ComponentEventListener<PickUnit> listener) {
        return addListener(PickUnit.class, listener);
    }

    /** A number of a row was chosen to be looked at. */
    @DomEvent("pg-pick-step")
    public static class PickStep extends ComponentEvent<SequencePicture> {

        public final int row;
        public final int step;
        public final int unit;

        public PickStep(
                SequencePicture source, boolean fromClient, @EventData("event.detail.row") int row, @EventData("event.detail.step") int step,
                @EventData("event.detail.unit") int unit) {
            super(source, fromClient);
            this.row = row;
            this.step = step;
            this.unit = unit;
        }
    }

    /** The numbers of another unit are to be read off. */
    @DomEvent("pg-pick-unit")
    public static class PickUnit extends ComponentEvent<SequencePicture> {

        public final int unit;

        public PickUnit(SequencePicture source, boolean fromClient, @EventData("event.detail.unit") int unit) {
            super(source, fromClient);
            this.unit = unit;
        }
    }
}
