package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;
import org.kettenregel.frontend.component.data.ReachDrawing;
import tools.jackson.databind.node.NullNode;

/** The receptive field of a cell on the image that the network is given. Its array is {@code image}. */
@Tag("pg-reach")
@JsModule("./components/reach/pg-reach.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ReachPicture extends LiveComponent {

    public ReachPicture() {
        super("reach");
    }

    /** Empty while the cell is not computed. */
    public void setDrawing(Optional<ReachDrawing> drawing) {
        drawing.ifPresentOrElse(
                shown -> getElement().setPropertyBean("drawing", shown),
                () -> getElement().setPropertyJson("drawing", NullNode.getInstance()));
    }
}
