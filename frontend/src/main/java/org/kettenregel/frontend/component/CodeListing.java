package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.CodeDrawing;

/** Code with the numbers of its lines, to be copied or downloaded; lines of the selected layer are lit. */
@Tag("pg-code")
@JsModule("./components/code/pg-code.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class CodeListing extends LiveComponent {

    public CodeListing() {
        super("code");
    }

    public void setDrawing(CodeDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** @param layer 0 for none */
    public void setSelected(int layer) {
        getElement().setProperty("selected", layer);
    }

    public Registration onLine(ComponentEventListener<Line> listener) {
        return addListener(Line.class, listener);
    }

    /** A line about a layer was chosen. */
    @DomEvent("pg-code-line")
    public static class Line extends ComponentEvent<CodeListing> {

        public final int layer;

        public Line(CodeListing source, boolean fromClient, @EventData("event.detail.layer") int layer) {
            super(source, fromClient);
            this.layer = layer;
        }
    }
}
