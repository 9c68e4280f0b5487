package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.GradientCheckDrawing;
import tools.jackson.databind.node.NullNode;

/** A gradient, the slope that is measured with a step one chooses, and how the error depends on the step; beside it what gradients cost. */
@Tag("pg-check")
@JsModule("./components/check/pg-check.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class GradientCheckPicture extends LiveComponent {

    public GradientCheckPicture() {
        super("check");
    }

    /** Empty while there is no gradient to be checked. */
    public void setDrawing(Optional<GradientCheckDrawing> drawing) {
        drawing.ifPresentOrElse(
                check -> getElement().setPropertyBean("drawing", check),
                () -> getElement().setPropertyJson("drawing", NullNode.getInstance()));
    }

    public Registration onMeasure(ComponentEventListener<Measure> listener) {
        return addListener(Measure.class, listener);
    }

    /** Measuring is wanted although it takes a while. */
    @DomEvent("pg-measure")
    public static class Measure extends ComponentEvent<GradientCheckPicture> {

        public Measure(GradientCheckPicture source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
