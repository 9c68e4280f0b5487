package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.NetworkDrawing;
import org.kettenregel.frontend.component.data.UnitReference;

/** The network: layers as columns, units as live pictures, weights as wires one can edit. */
@Tag("pg-network")
@JsModule("./components/network/pg-network.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class NetworkCanvas extends LiveComponent {

    private int edits;

    public NetworkCanvas() {
        super("network");
    }

    public void setDrawing(NetworkDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** Whether tables of weights have a row per unit, and whether biases are drawn as wires from a constant 1. */
    public void setNotation(boolean weightsInFront, boolean biasNodes) {
        getElement().setProperty("weightsInFront", weightsInFront).setProperty("biasNodes", biasNodes);
    }

    public void setSelected(Optional<UnitReference> unit) {
        unit.ifPresentOrElse(
                chosen -> getElement().setPropertyBean("selected", chosen),
                () -> getElement().setPropertyJson("selected", tools.jackson.databind.node.NullNode.getInstance()));
    }

    /** Says under the open field what is wrong with the number that was typed. */
    public void showEditProblem(String sentence) {
        getElement().setProperty("editProblem", sentence);
    }

    /** The number was taken: closes the field. */
    public void finishEdit() {
        getElement().setProperty("editProblem", "");
        getElement().setProperty("editDone", ++edits);
    }

    public Registration onAddLayer(ComponentEventListener<AddLayer> listener) {
        return addListener(AddLayer.class, listener);
    }

    public Registration onRemoveLayer(ComponentEventListener<RemoveLayer> listener) {
        return addListener(RemoveLayer.class, listener);
    }

    public Registration onAddUnit(ComponentEventListener<AddUnit> listener) {
        return addListener(AddUnit.class, listener);
    }

    public Registration onRemoveUnit(ComponentEventListener<RemoveUnit> listener) {
        return addListener(RemoveUnit.class, listener);
    }

    public Registration onSelectLayer(ComponentEventListener<SelectLayer> listener) {
        return addListener(SelectLayer.class, listener);
    }

    public Registration onSelectUnit(ComponentEventListener<SelectUnit> listener) {
        return addListener(SelectUnit.class, listener);
    }

    public Registration onEditParameter(ComponentEventListener<EditParameter> listener) {
        return addListener(EditParameter.class, listener);
    }

    /** A layer is wanted behind the one named. */
    @DomEvent("pg-add-layer")
    public static class AddLayer extends ComponentEvent<NetworkCanvas> {

        public final String after;

        public AddLayer(NetworkCanvas source, boolean fromClient, @EventData("event.detail.after") String after) {
            super(source, fromClient);
            this.after = after;
        }
    }

    @DomEvent("pg-remove-layer")
    public static class RemoveLayer extends ComponentEvent<NetworkCanvas> {

        public final String layer;

        public RemoveLayer(NetworkCanvas source, boolean fromClient, @EventData("event.detail.layer") String layer) {
            super(source, fromClient);
            this.layer = layer;
        }
    }

    @DomEvent("pg-add-unit")
    public static class AddUnit extends ComponentEvent<NetworkCanvas> {

        public final String layer;

        public AddUnit(NetworkCanvas source, boolean fromClient, @EventData("event.detail.layer") String layer) {
            super(source, fromClient);
            this.layer = layer;
        }
    }

    @DomEvent("pg-remove-unit")
    public static class RemoveUnit extends ComponentEvent<NetworkCanvas> {

        public final String layer;
        public final int unit;

        public RemoveUnit(
                NetworkCanvas source, boolean fromClient,
                @EventData("event.detail.layer") String layer, @EventData("event.detail.unit") int unit) {
            super(source, fromClient);
            this.layer = layer;
            this.unit = unit;
        }
    }

    @DomEvent("pg-select-layer")
    public static class SelectLayer extends ComponentEvent<NetworkCanvas> {

        public final String layer;

        public SelectLayer(NetworkCanvas source, boolean fromClient, @EventData("event.detail.layer") String layer) {
            super(source, fromClient);
            this.layer = layer;
        }
    }

    @DomEvent("pg-select-unit")
    public static class SelectUnit extends ComponentEvent<NetworkCanvas> {

        public final UnitReference unit;

        public SelectUnit(
                NetworkCanvas source, boolean fromClient,
                @EventData("event.detail.layer") String layer, @EventData("event.detail.unit") int unit) {
            super(source, fromClient);
            this.unit = new UnitReference(layer, unit);
        }
    }

    /** A number was typed for one element of a parameter; whether it is one is still to be seen. */
    @DomEvent("pg-edit-parameter")
    public static class EditParameter extends ComponentEvent<NetworkCanvas> {

        public final String parameter;
        public final int index;
        public final String text;

        public EditParameter(
                NetworkCanvas source, boolean fromClient, @EventData("event.detail.parameter") String parameter,
                @EventData("event.detail.index") int index, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.parameter = parameter;
            this.index = index;
            this.text = text;
        }
    }
}
