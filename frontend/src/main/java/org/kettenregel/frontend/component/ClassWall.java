package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;

/** The seats of a class as tiles, live. What they show comes as bytes under the token of the frames. */
@Tag("pg-wall")
@JsModule("./components/wall/pg-wall.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ClassWall extends LiveComponent {

    public ClassWall() {
        super("wall");
    }

    /** Controls at the beginning of its bar. */
    public void lead(Component... controls) {
        for (Component control : controls) {
            getElement().appendChild(control.getElement());
        }
    }

    /** Numbers stand for names, as on a projector. */
    public void setAnonymous(boolean anonymous) {
        getElement().setProperty("anonymous", anonymous);
    }

    /** Tiles without anything to choose by, for a class to look at. */
    public void setPlain(boolean plain) {
        getElement().setProperty("plain", plain);
    }

    public void setChosen(Collection<Integer> seats) {
        getElement().setPropertyList("chosen", List.copyOf(seats));
    }

    public Registration onOpen(ComponentEventListener<OpenSeat> listener) {
        return addListener(OpenSeat.class, listener);
    }

    public Registration onChoose(ComponentEventListener<ChooseSeat> listener) {
        return addListener(ChooseSeat.class, listener);
    }

    /** A seat is to be looked at. */
    @DomEvent("pg-seat")
    public static class OpenSeat extends ComponentEvent<ClassWall> {

        public final int id;

        public OpenSeat(ClassWall source, boolean fromClient, @EventData("event.detail.id") int id) {
            super(source, fromClient);
            this.id = id;
        }
    }

    /** A seat is to be presented, or not any more. */
    @DomEvent("pg-choose")
    public static class ChooseSeat extends ComponentEvent<ClassWall> {

        public final int id;
        public final boolean on;

        public ChooseSeat(ClassWall source, boolean fromClient, @EventData("event.detail.id") int id, @EventData("event.detail.on") boolean on) {
            super(source, fromClient);
            this.id = id;
            this.on = on;
        }
    }
}
