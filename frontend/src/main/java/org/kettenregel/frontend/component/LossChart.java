package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.ChartRun;

/** How the run went: loss and accuracy over epochs, for training and for validation data; a point leads to the batch it ended with. */
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

    public void setRun(ChartRun run) {
        getElement().setPropertyBean("run", run);
    }

    public Registration onEpoch(ComponentEventListener<Epoch> listener) {
        return addListener(Epoch.class, listener);
    }

    /** The last batch of an epoch is to be seen. */
    @DomEvent("pg-epoch")
    public static class Epoch extends ComponentEvent<LossChart> {

        /** From 1. */
        public final int epoch;

        public Epoch(LossChart source, boolean fromClient, @EventData("event.detail.epoch") int epoch) {
            super(source, fromClient);
            this.epoch = epoch;
        }
    }
}
