package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.ReachDrawing;

/** The receptive field of a cell on the image that the network is given. Its array is {@code image}. */
@Tag("pg-reach")
@JsModule("./components/reach/pg-reach.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ReachPicture extends LiveComponent {

    public ReachPicture() {
        super("reach");
    }

    public void setDrawing(ReachDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }
}
