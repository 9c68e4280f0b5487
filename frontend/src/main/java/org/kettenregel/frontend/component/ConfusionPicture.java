package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.kettenregel.frontend.component.data.CellDrawing;

/** Which classes are taken for which, and the samples behind each count. Its array is {@code features}: those of the samples listed, one after the other. */
@Tag("pg-confusion")
@JsModule("./components/confusion/pg-confusion.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ConfusionPicture extends LiveComponent {

    public ConfusionPicture() {
        super("confusion");
    }

    /** Names of the classes. */
    public void setClasses(List<String> names) {
        getElement().setPropertyList("classes", names);
    }

    /** Of more classes no matrix is drawn, but a list of the largest errors, which are all that is sent. */
    public void setMostClasses(int most) {
        getElement().setProperty("mostClasses", most);
    }

    /** The samples that are listed. */
    public void setCell(CellDrawing cell) {
        getElement().setPropertyBean("cell", cell);
    }

    public Registration onCell(ComponentEventListener<Cell> listener) {
        return addListener(Cell.class, listener);
    }

    public Registration onClose(ComponentEventListener<Close> listener) {
        return addListener(Close.class, listener);
    }

    public Registration onLook(ComponentEventListener<Look> listener) {
        return addListener(Look.class, listener);
    }

    /** The samples of a cell are to be listed. */
    @DomEvent("pg-cell")
    public static class Cell extends ComponentEvent<ConfusionPicture> {

        public final String part;

        /** -1 for all wrong answers. */
        public final int truth;

        public final int taken;
        public final int from;

        public Cell(
                ConfusionPicture source, boolean fromClient, @EventData("event.detail.part") String part, @EventData("event.detail.truth") int truth,
                @EventData("event.detail.taken") int taken, @EventData("event.detail.from") int from) {
            super(source, fromClient);
            this.part = part;
            this.truth = truth;
            this.taken = taken;
            this.from = from;
        }
    }

    /** The list is to go. */
    @DomEvent("pg-close")
    public static class Close extends ComponentEvent<ConfusionPicture> {

        public Close(ConfusionPicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The forward pass of a sample of the list is to be seen. */
    @DomEvent("pg-look")
    public static class Look extends ComponentEvent<ConfusionPicture> {

        public final int sample;

        public Look(ConfusionPicture source, boolean fromClient, @EventData("event.detail.sample") int sample) {
            super(source, fromClient);
            this.sample = sample;
        }
    }
}
