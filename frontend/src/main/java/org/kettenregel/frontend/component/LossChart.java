package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** How the run went: loss and accuracy over epochs, for training and for validation data. */
@Tag("pg-chart")
@JsModule("./components/chart/pg-chart.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "uplot", version = "1.6.32")
public class LossChart extends LiveComponent {

    public LossChart() {
        super("chart");
    }

    /** @param metric what is drawn below the loss: {@code accuracy}, {@code error} or {@code none} */
    public void setMetric(String metric) {
        getElement().setProperty("metric", metric);
    }
}
