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
import java.util.List;
import org.kettenregel.frontend.component.data.BlueprintDrawing;
import org.kettenregel.frontend.component.data.PaletteGroup;

/** The network as one builds it: layers as blocks with what they cost, and the wires between them, which can all be moved. */
@Tag("pg-builder")
@JsModule("./components/builder/pg-builder.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "@dagrejs/dagre", version = "3.1.3")
@NpmPackage(value = "@xyflow/react", version = "12.12.1")
public class BuilderCanvas extends LiveComponent {

    public BuilderCanvas() {
        super("builder");
    }

    public void setDrawing(BlueprintDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** What can be put in. */
    public void setPalette(List<PaletteGroup> palette) {
        getElement().setPropertyList("palette", palette);
    }

    /** The layers that are chosen after an edit, by their keys. */
    public void setChosen(List<String> keys) {
        getElement().setPropertyList("chosen", keys);
    }

    /** What stands in the block that is unfolded. */
    public void setInside(Component inside) {
        inside.getElement().setAttribute("slot", "inside");
        getElement().appendChild(inside.getElement());
    }

    /** The layer that is unfolded, by its key; empty for none. */
    public void setUnfolded(String key) {
        getElement().setProperty("unfolded", key);
    }

    public Registration onBuild(ComponentEventListener<Build> listener) {
        return addListener(Build.class, listener);
    }

    /** Something was done to the network. */
    @DomEvent("pg-build")
    public static class Build extends ComponentEvent<BuilderCanvas> {

        /** Insert, connect, remove and the like. */
        public final String what;

        /** Of the layer that is put in, or which way out of a problem is taken; empty where neither is. */
        public final String kind;

        /** Key of the layer at the beginning of a wire; {@code input} for the data. */
        public final String from;

        /** Key of the layer at its end; {@code loss} for the loss. */
        public final String to;

        /** Keys of all layers meant, with commas in between. */
        public final String keys;

        public Build(
                BuilderCanvas source, boolean fromClient, @EventData("event.detail.what") String what, @EventData("event.detail.kind") String kind,
                @EventData("event.detail.from") String from, @EventData("event.detail.to") String to, @EventData("event.detail.keys") String keys) {
            super(source, fromClient);
            this.what = what;
            this.kind = kind;
            this.from = from;
            this.to = to;
            this.keys = keys;
        }
    }
}
