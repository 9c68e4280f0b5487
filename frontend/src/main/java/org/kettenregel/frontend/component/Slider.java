package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;

/** A number one drags: its name, its value, and a track. While it is dragged it speaks for itself; the change comes when it is let go. */
@Tag("pg-slider")
@JsModule("./components/slider/pg-slider.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class Slider extends LiveComponent {

    private static final String CHANGE = "pg-change";

    public Slider() {
        super("slider");
        // the browser has moved on by itself: knowing where to, what is set next is sent even where it equals what was set before
        getElement().addPropertyChangeListener("value", CHANGE, event -> {});
        getElement().addPropertyChangeListener("shown", CHANGE, event -> {});
    }

    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    public void setRange(double min, double max, double step) {
        getElement().setProperty("min", min);
        getElement().setProperty("max", max);
        getElement().setProperty("step", step);
    }

    public void setValue(double value) {
        getElement().setProperty("value", value);
    }

    /** The value in words, such as {@code 60 / 20 / 20}; empty: its first three digits. To be set again after every change. */
    public void setShown(String words) {
        getElement().setProperty("shown", words);
    }

    /** Shows the value as a number chip, as the graph does. */
    public void setChip(boolean chip) {
        getElement().setProperty("chip", chip);
    }

    /** Lets the value be typed as well, beyond the ends of the range, too. */
    public void setTyping(boolean typing) {
        getElement().setProperty("typing", typing);
    }

    /** Names the field itself for tests. */
    public void setTestId(String id) {
        getElement().setProperty("testId", id);
    }

    public Registration onChange(ComponentEventListener<Change> listener) {
        return addListener(Change.class, listener);
    }

    /** The slider was let go, or a key moved it. */
    @DomEvent(CHANGE)
    public static class Change extends ComponentEvent<Slider> {

        public final double value;

        public Change(Slider source, boolean fromClient, @EventData("event.detail.value") double value) {
            super(source, fromClient);
            this.value = value;
        }
    }
}
