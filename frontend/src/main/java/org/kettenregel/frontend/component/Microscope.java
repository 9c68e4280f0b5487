package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;
import org.kettenregel.frontend.component.data.MicroscopeView;
import tools.jackson.databind.node.NullNode;

/** The curve of a local function with its point and the tangent there, which can be drawn along the curve. Its arrays are {@code xs}, {@code ys} and {@code slopes}. */
@Tag("pg-microscope")
@JsModule("./components/microscope/pg-microscope.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class Microscope extends LiveComponent {

    public Microscope() {
        super("microscope");
    }

    /** Empty: the number goes through no such function, or is not computed. */
    public void setView(Optional<MicroscopeView> view) {
        view.ifPresentOrElse(
                shown -> getElement().setPropertyBean("view", shown),
                () -> getElement().setPropertyJson("view", NullNode.getInstance()));
    }
}
