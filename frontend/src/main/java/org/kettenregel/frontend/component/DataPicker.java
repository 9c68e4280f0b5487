package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.kettenregel.frontend.component.data.DataChoice;

/** Data sets as small pictures, one of them chosen. */
@Tag("pg-picker")
@JsModule("./components/picker/pg-picker.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class DataPicker extends LiveComponent {

    public DataPicker() {
        super("picker");
    }

    public void setChoices(List<DataChoice> choices) {
        getElement().setPropertyList("choices", choices);
    }

    /** @param id of the choice in force; one that is not among the choices marks none */
    public void setValue(String id) {
        getElement().setProperty("value", id);
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    @DomEvent("pg-pick")
    public static class Pick extends ComponentEvent<DataPicker> {

        public final String id;

        public Pick(DataPicker source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }
}
