package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.SampleDrawing;

/** The sample that is looked at: an image, a row of numbers, or words, with its label and the way to its neighbours in the batch. Its array is {@code features}. */
@Tag("pg-sample")
@JsModule("./components/sample/pg-sample.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class SamplePicture extends LiveComponent {

    public SamplePicture() {
        super("sample");
    }

    public void setSample(SampleDrawing sample) {
        getElement().setPropertyBean("sample", sample);
    }

    public Registration onRow(ComponentEventListener<Row> listener) {
        return addListener(Row.class, listener);
    }

    public Registration onPassBack(ComponentEventListener<PassBack> listener) {
        return addListener(PassBack.class, listener);
    }

    public Registration onComeBack(ComponentEventListener<ComeBack> listener) {
        return addListener(ComeBack.class, listener);
    }

    /** Another row of the batch is to be seen. */
    @DomEvent("pg-row")
    public static class Row extends ComponentEvent<SamplePicture> {

        public final int row;

        public Row(SamplePicture source, boolean fromClient, @EventData("event.detail.row") int row) {
            super(source, fromClient);
            this.row = row;
        }
    }

    /** The gradients are to be seen, too. */
    @DomEvent("pg-pass-back")
    public static class PassBack extends ComponentEvent<SamplePicture> {

        public PassBack(SamplePicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The batch at the cursor is to be seen again. */
    @DomEvent("pg-come-back")
    public static class ComeBack extends ComponentEvent<SamplePicture> {

        public ComeBack(SamplePicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
