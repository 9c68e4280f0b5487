package org.kettenregel.frontend.playground;

import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.component.GraphCanvas;
import org.kettenregel.frontend.component.NetworkCanvas;
import org.kettenregel.frontend.component.data.UnitReference;

/** What a person does on the drawing of the network and on its graph. */
record DrawingClicks(Actions actions, EditedExperiment edited, NetworkChoice choice, TypedNumbers numbers) {

    void connect(Screen screen) {
        NetworkCanvas network = screen.center().network();
        network.onAddLayer(event -> actions.edit(before -> UnitEdits.addLayer(before, event.after)));
        network.onRemoveLayer(event -> actions.edit(before -> UnitEdits.removeLayer(before, event.layer)));
        network.onAddUnit(event -> actions.edit(before -> UnitEdits.units(before, event.layer, 1)));
        network.onRemoveUnit(event -> actions.edit(before -> UnitEdits.units(before, event.layer, -1)));
        network.onSelectLayer(event -> {
            actions.selectLayer(UnitEdits.id(event.layer));
            screen.showResult(choice.layer() != Layer.INPUT);
        });
        network.onSelectUnit(event -> selectUnit(screen, event.unit));
        network.onEditParameter(event -> numbers.overWeight(event.parameter, event.index, event.text, screen.words())
                .ifPresentOrElse(network::showEditProblem, network::finishEdit));
        GraphCanvas graph = screen.center().graph();
        graph.onLook(event -> at(event, () -> actions.select(event.node, event.element)));
        graph.onRunTo(event -> at(event, () -> actions.transport().runTo(event.node, event.backward)));
        graph.onBreakpoint(event -> at(event, () -> actions.transport().breakpoint(event.node)));
    }

    /** In a graph that has just been replaced nobody meant a node of the new one. */
    private void at(GraphCanvas.AtNode event, Runnable action) {
        if (event.version == edited.version()) {
            action.run();
        }
    }

    private void selectUnit(Screen screen, UnitReference unit) {
        boolean windowed = choice.toggleUnit(unit);
        screen.center().network().setSelected(choice.unit());
        if (windowed) {
            screen.details().drawer().open("detail.window");
        }
    }
}
