package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.RateDrawing;

/** The learning rate in force, and where it stands on the way that its schedule prescribes. */
@Tag("pg-rate")
@JsModule("./components/rate/pg-rate.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class RateCurve extends LiveComponent {

    public RateCurve() {
        super("rate");
    }

    public void setDrawing(RateDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }
}
