package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.MeltDrawing;

/** Dense layers as one matrix. Its arrays are {@code W1}, {@code b1} and so on, and {@code W} and {@code b} for all together. */
@Tag("pg-melt")
@JsModule("./components/melt/pg-melt.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class MeltPicture extends LiveComponent {

    public MeltPicture() {
        super("melt");
    }

    public void setDrawing(MeltDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** W x in place of x W: each matrix has a row per unit. */
    public void setWeightsInFront(boolean weightsInFront) {
        getElement().setProperty("weightsInFront", weightsInFront);
    }

    public Registration onStraighten(ComponentEventListener<Straighten> listener) {
        return addListener(Straighten.class, listener);
    }

    public Registration onBend(ComponentEventListener<Bend> listener) {
        return addListener(Bend.class, listener);
    }

    /** The activations are to go. */
    @DomEvent("pg-straighten")
    public static class Straighten extends ComponentEvent<MeltPicture> {

        public Straighten(MeltPicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The activations that went are to come back. */
    @DomEvent("pg-bend")
    public static class Bend extends ComponentEvent<MeltPicture> {

        public Bend(MeltPicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
