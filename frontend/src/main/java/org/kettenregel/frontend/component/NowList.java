package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Where the run stands, in a few numbers: loss, accuracy, epoch, number of parameters. */
@Tag("pg-now")
@JsModule("./components/now/pg-now.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class NowList extends LiveComponent {

    public NowList() {
        super("now");
    }

    /** @param metric what is counted beside the loss: {@code accuracy}, {@code error} or {@code none} */
    public void setMetric(String metric) {
        getElement().setProperty("metric", metric);
    }

    public void setParameters(int parameters) {
        getElement().setProperty("parameters", parameters);
    }
}
