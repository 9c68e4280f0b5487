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
import org.kettenregel.frontend.component.data.TapeDrawing;

/** All instructions of one training step as a tape with a cursor, which can be dragged to any of them. */
@Tag("pg-tape")
@JsModule("./components/tape/pg-tape.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class Tape extends LiveComponent {

    public Tape() {
        super("tape");
    }

    public void setTape(TapeDrawing tape) {
        getElement().setPropertyBean("tape", tape);
    }

    /** @param place of the instruction that ran last, -1 for none */
    public void setExecuted(int place) {
        getElement().setProperty("executed", place);
    }

    /** Nodes with a breakpoint. */
    public void setMarks(List<Integer> nodes) {
        getElement().setPropertyList("marks", nodes);
    }

    public Registration onSeek(ComponentEventListener<Seek> listener) {
        return addListener(Seek.class, listener);
    }

    public Registration onMark(ComponentEventListener<Mark> listener) {
        return addListener(Mark.class, listener);
    }

    /** The cursor was put on an instruction. */
    @DomEvent("pg-seek")
    public static class Seek extends ComponentEvent<Tape> {

        public final int position;

        public Seek(Tape source, boolean fromClient, @EventData("event.detail.position") int position) {
            super(source, fromClient);
            this.position = position;
        }
    }

    /** A breakpoint was set on a node, or taken from it. */
    @DomEvent("pg-mark")
    public static class Mark extends ComponentEvent<Tape> {

        public final int node;

        public Mark(Tape source, boolean fromClient, @EventData("event.detail.node") int node) {
            super(source, fromClient);
            this.node = node;
        }
    }
}
