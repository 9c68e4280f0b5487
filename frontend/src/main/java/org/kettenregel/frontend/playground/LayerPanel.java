package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.frontend.form.FamilyForm;
import org.kettenregel.frontend.shell.Words;

/** The knobs of the layer that is selected. */
final class LayerPanel extends Div {

    private final Actions actions;
    private final Words words;
    private Optional<Layer> shown = Optional.empty();

    LayerPanel(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        setVisible(false);
        getElement().setAttribute("data-testid", "layer-panel");
    }

    /** @param selected id of a layer, {@link Layer#INPUT} for none */
    void show(Experiment experiment, int selected) {
        Optional<Layer> layer = experiment.layers().stream().filter(each -> each.id() == selected).findFirst();
        setVisible(layer.isPresent());
        if (layer.equals(shown)) {
            return;
        }
        shown = layer;
        removeAll();
        layer.ifPresent(chosen -> {
            FamilyForm<LayerSpec> form = new FamilyForm<>(
                    LayerSpec.class, words.say("layer.kind"), chosen.spec(), LayerPanel::standsAlone, words, fresh -> change(chosen, fresh));
            Div card = new Div(form);
            card.addClassName("pg-card");
            add(new Section(LayerNames.of(experiment, words).of(chosen.key()), card));
        });
    }

    /** Goes to the first field, once the panel around it is seen: on a phone that comes up first. */
    void enter() {
        getElement().executeJs("""
                const fields = ':is(vaadin-text-field, vaadin-select, pg-slider, vaadin-checkbox)';
                const field = this.querySelector('.pg-knobs ' + fields) ?? this.querySelector(fields);
                let frames = 60;
                const enter = () => {
                  field?.focus();
                  if (field?.isConnected && !field.matches(':focus-within') && frames-- > 0) requestAnimationFrame(enter);
                };
                enter();""");
    }

    /** What can take the place of any layer: it has one input and needs no other layer. */
    private static boolean standsAlone(LayerSpec member) {
        return !member.joins() && !(member instanceof SharedLayer) && !(member instanceof ExpressionLayer);
    }

    private void change(Layer layer, LayerSpec fresh) {
        shown = Optional.of(new Layer(layer.id(), fresh, layer.inputs()));
        actions.edit(experiment -> ExperimentEdits.spec(experiment, layer.id(), spec -> fresh));
    }
}
