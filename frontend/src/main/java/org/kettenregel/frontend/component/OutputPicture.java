package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.OutputData;

/** What the network answers over its inputs, and the points it learns from. */
@Tag("pg-output")
@JsModule("./components/output/pg-output.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class OutputPicture extends LiveComponent {

    public OutputPicture() {
        super("output");
    }

    public void setData(OutputData data) {
        getElement().setPropertyBean("data", data);
    }

    /** The point that is looked at; -1 for none. */
    public void setSample(int number) {
        getElement().setProperty("sample", number);
    }

    public Registration onLook(ComponentEventListener<Look> listener) {
        return addListener(Look.class, listener);
    }

    public Registration onPoint(ComponentEventListener<EditPoint> listener) {
        return addListener(EditPoint.class, listener);
    }

    /** A point is to be looked at. */
    @DomEvent("pg-look")
    public static class Look extends ComponentEvent<OutputPicture> {

        public final int sample;

        public Look(OutputPicture source, boolean fromClient, @EventData("event.detail.sample") int sample) {
            super(source, fromClient);
            this.sample = sample;
        }
    }

    /** A point is set by hand or taken away. */
    @DomEvent("pg-point")
    public static class EditPoint extends ComponentEvent<OutputPicture> {

        /** Which point goes; -1 when one comes. */
        public final int remove;

        public final double x1;
        public final double x2;

        /** Class of the point that comes. */
        public final int label;

        public EditPoint(
                OutputPicture source, boolean fromClient, @EventData("event.detail.remove") int remove, @EventData("event.detail.x1") double x1,
                @EventData("event.detail.x2") double x2, @EventData("event.detail.label") int label) {
            super(source, fromClient);
            this.remove = remove;
            this.x1 = x1;
            this.x2 = x2;
            this.label = label;
        }
    }
}
