package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.GeometryDrawing;

/**
 * The plane as a layer moves it, to be played and scrubbed. Its arrays are {@code points0} and {@code grid0} in front of the layer, {@code points1} and
 * {@code grid1} behind the first movement and so on, and {@code classes}.
 */
@Tag("pg-geometry")
@JsModule("./components/geometry/pg-geometry.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class GeometryPicture extends LiveComponent {

    public GeometryPicture() {
        super("geometry");
    }

    public void setDrawing(GeometryDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** W x in place of x W: the matrix has a row per unit. */
    public void setWeightsInFront(boolean weightsInFront) {
        getElement().setProperty("weightsInFront", weightsInFront);
    }
}
