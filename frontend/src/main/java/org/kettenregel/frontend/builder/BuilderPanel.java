package org.kettenregel.frontend.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Fragment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.frontend.component.BuilderCanvas;
import org.kettenregel.frontend.component.BuilderCanvas.Build;
import org.kettenregel.frontend.shell.Words;

/** The canvas on which the network is built. It draws while it is seen. */
public final class BuilderPanel extends Div {

    private final BuilderCanvas canvas = new BuilderCanvas();
    private final BuilderActions actions;
    private final Words words;
    private Optional<Fragment> copied = Optional.empty();
    private UnaryOperator<String> names = UnaryOperator.identity();
    private @Nullable Experiment shown;
    private @Nullable Experiment drawn;

    public BuilderPanel(BuilderActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        addClassName("pg-builder");
        canvas.setPalette(Palette.of(words));
        canvas.onBuild(this::build);
        add(canvas);
    }

    /** What is inside a layer is shown by this, in the layer's block. */
    public void hold(Component inside) {
        canvas.setInside(inside);
    }

    /** @param layer key of the one that is unfolded, empty for none */
    public void unfold(String layer) {
        canvas.setUnfolded(layer);
    }

    /** @param layerNames what layers are called elsewhere on the page, by their keys */
    public void show(Experiment experiment, UnaryOperator<String> layerNames) {
        shown = experiment;
        names = layerNames;
        draw();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        draw();
    }

    private void draw() {
        if (isVisible() && shown != null && !shown.equals(drawn) && shown.expression().isEmpty()) {
            drawn = shown;
            canvas.setChosen(List.of()); // the browser keeps what it has chosen until it is told of something else
            canvas.setDrawing(new BlueprintSketch(shown, words, names).draw());
        }
    }

    private void build(Build build) {
        Experiment before = shown;
        if (before == null) {
            return;
        }
        switch (build.what) {
            case "choose" -> choose(before, build);
            case "copy" -> copy(before, build);
            case "unfold" -> actions.unfold(build.keys, build.kind);
            default -> {
                actions.edit(experiment -> BuildEdits.of(experiment, build, copied));
                settle(before, shown, build);
            }
        }
    }

    private void choose(Experiment experiment, Build build) {
        int id = experiment.layers().stream().filter(layer -> layer.key().equals(build.keys)).map(Layer::id).findFirst().orElse(Layer.INPUT);
        actions.chooseLayer(id, build.kind.equals("open"));
    }

    private void copy(Experiment experiment, Build build) {
        List<String> there = Ends.keys(build.keys).stream().filter(key -> Ends.group(experiment, key).isPresent() || layerKeys(experiment).contains(key)).toList();
        copied = there.isEmpty() ? copied : Optional.of(Fragment.of(experiment, Ends.layers(experiment, there)));
    }

    private static Set<String> layerKeys(Experiment experiment) {
        return experiment.layers().stream().map(Layer::key).collect(Collectors.toSet());
    }

    /** What has come is chosen, or the group that is another one; where layers have gone, the one that the first of them read. */
    private void settle(Experiment before, Experiment after, Build build) {
        Set<String> known = layerKeys(before);
        List<Layer> fresh = after.layers().stream().filter(layer -> !known.contains(layer.key())).toList();
        Set<String> left = layerKeys(after);
        Optional<Layer> gone = before.layers().stream().filter(layer -> !left.contains(layer.key())).findFirst();
        if (!fresh.isEmpty()) {
            choose(after, fresh);
            actions.chooseLayer(fresh.size() == 1 ? fresh.getFirst().id() : Layer.INPUT, false);
        } else if (gone.isPresent()) {
            int read = gone.get().inputs().getFirst();
            boolean there = after.layers().stream().anyMatch(layer -> layer.id() == read);
            canvas.setChosen(List.of(there ? GroupSketch.seenAs(after, after.layer(read)) : BlueprintSketch.INPUT));
            actions.chooseLayer(there ? read : Layer.INPUT, false);
        } else {
            regrouped(before, after, build).ifPresent(group -> choose(after, group.layers().stream().map(after::layer).toList()));
        }
    }

    private static Optional<Group> regrouped(Experiment before, Experiment after, Build build) {
        return switch (build.what) {
            case "group", "rename", "collapse", "expand" -> after.groups().stream().filter(group -> !before.groups().contains(group)).findFirst();
            case "ungroup" -> before.groups().stream().filter(group -> !after.groups().contains(group)).findFirst();
            default -> Optional.empty();
        };
    }

    private void choose(Experiment experiment, List<Layer> layers) {
        canvas.setChosen(layers.stream().map(layer -> GroupSketch.seenAs(experiment, layer)).distinct().toList());
    }
}
