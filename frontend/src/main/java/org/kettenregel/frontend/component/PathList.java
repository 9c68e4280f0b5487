package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.PathsText;

/** Paths through the computation graph, each with the product of its local derivatives, and their sum; the one under the pointer is lit in the graph. */
@Tag("pg-paths")
@JsModule("./components/paths/pg-paths.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class PathList extends LiveComponent {

    public PathList() {
        super("paths");
    }

    public void setPaths(PathsText paths) {
        getElement().setPropertyBean("paths", paths);
    }

    public Registration onEnd(ComponentEventListener<End> listener) {
        return addListener(End.class, listener);
    }

    /** Another number was chosen for the paths to lead to. */
    @DomEvent("pg-path-end")
    public static class End extends ComponentEvent<PathList> {

        public final int index;

        public End(PathList source, boolean fromClient, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.index = index;
        }
    }
}
