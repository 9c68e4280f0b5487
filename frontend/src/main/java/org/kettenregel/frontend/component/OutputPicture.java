package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.OutputData;

/** What the network answers over its inputs, and the points it learns from. */
@Tag("pg-output")
@JsModule("./components/output/pg-output.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class OutputPicture extends LiveComponent {

    public OutputPicture() {
        super("output");
    }

    public void setData(OutputData data) {
        getElement().setPropertyBean("data", data);
    }
}
