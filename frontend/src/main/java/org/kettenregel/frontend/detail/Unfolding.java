package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.ScalarsAnswer;
import org.kettenregel.backend.lens.ScalarsLens;
import org.kettenregel.backend.lens.UnitsAnswer;
import org.kettenregel.backend.lens.UnitsLens;
import org.kettenregel.frontend.component.UnfoldedLayer;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.component.data.UnfoldedDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** The layer that is unfolded on the canvas, one at a time, and how far: its units, then its operations, then all of its numbers. */
public final class Unfolding {

    private enum Level { UNITS, OPERATIONS, SCALARS }

    private final UnfoldedLayer picture = new UnfoldedLayer();
    private final DetailActions actions;
    private final Bundles bundles;
    private final Words words;
    private Consumer<String> follower = layer -> {};
    private String layer = "";
    private Level level = Level.UNITS;
    private boolean seen;
    private Optional<LayerOperations> operations = Optional.empty();
    private Optional<Subject> subject = Optional.empty();
    private Optional<Answer> drawn = Optional.empty();

    Unfolding(DetailActions actions, Bundles bundles, Words words) {
        this.actions = actions;
        this.bundles = bundles;
        this.words = words;
        picture.setVisible(false);
        picture.onLevel(event -> turn(layer, event.level));
        picture.onLook(event -> subject.filter(network -> event.layer.equals(layer) && has(network, event.node, event.element))
                .ifPresent(network -> actions.select(event.node, event.element)));
    }

    private static boolean has(Subject network, int node, int element) {
        return node >= 0 && node < network.graph().size() && element >= -1 && element < network.graph().get(node).shape().width();
    }

    public Component component() {
        return picture;
    }

    /** Is told the key of the layer that is unfolded from now on; empty for none. */
    public void follow(Consumer<String> listener) {
        follower = listener;
        listener.accept(layer);
    }

    /** Whether the canvas is looked at. */
    public void see(boolean now) {
        seen = now;
    }

    /** Goes on as another did, in another language. */
    public void continueFrom(Unfolding other) {
        layer = other.layer;
        level = other.level;
        settle();
    }

    /** Nothing stays unfolded of a layer that this experiment does not have. */
    public void keep(Experiment experiment) {
        if (!layer.isEmpty() && experiment.layers().stream().noneMatch(there -> there.key().equals(layer))) {
            layer = "";
            level = Level.UNITS;
            settle();
        }
    }

    /**
     * Unfolds a layer, or one that is unfolded further.
     *
     * @param key of the layer
     * @param how to one of the levels, or {@code deeper}, {@code back}, {@code toggle}; anything else changes nothing
     */
    public void turn(String key, String how) {
        boolean other = !key.equals(layer);
        switch (how) {
            case "toggle" -> go(other ? key : "", Level.UNITS);
            case "deeper" -> go(key, other ? Level.UNITS : deeper());
            case "back" -> go(level == Level.UNITS ? "" : layer, Level.values()[Math.max(0, level.ordinal() - 1)]);
            default -> Stream.of(Level.values()).filter(known -> name(known).equals(how) && (known != Level.SCALARS || isListed()))
                    .findFirst().ifPresent(known -> go(key, known));
        }
    }

    private Level deeper() {
        return level == Level.UNITS || !isListed() ? Level.OPERATIONS : Level.SCALARS;
    }

    private void go(String key, Level wanted) {
        layer = key;
        level = wanted;
        settle();
        actions.refresh();
    }

    private void settle() {
        drawn = Optional.empty();
        picture.setVisible(!layer.isEmpty());
        follower.accept(layer);
        if (!layer.isEmpty()) {
            draw(Optional.empty(), subject.isPresent() ? "" : words.say("unfold.not-running"), Optional.empty());
            operations.ifPresent(this::drawOperations);
        }
    }

    private static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private Stream<NodeInfo> nodes() {
        return subject.stream().flatMap(network -> network.graph().stream().filter(node -> node.layer().equals(layer)));
    }

    private boolean isListed() {
        return nodes().mapToLong(node -> node.shape().width()).sum() <= ScalarsLens.MOST;
    }

    /** The lenses of a selection, and what is unfolded beside them. */
    List<Lens> with(List<Lens> others, boolean hidden) {
        return Stream.concat(others.stream(), lens(hidden).stream()).distinct().toList();
    }

    private Optional<Lens> lens(boolean hidden) {
        return layer.isEmpty() || !seen || hidden ? Optional.empty() : switch (level) {
            case UNITS -> Optional.of(new UnitsLens(layer));
            case OPERATIONS -> Optional.empty();
            case SCALARS -> Optional.of(new ScalarsLens(layer));
        };
    }

    /** The network does not run: units have no numbers. */
    public void rest() {
        subject = Optional.empty();
        operations = Optional.empty();
        settle();
    }

    /** @param network what is drawn in the graph, with the address of its pictures */
    public void take(GraphDrawing network, GraphNumbers numbers, String pictures) {
        operations = Optional.of(new LayerOperations(network, numbers, pictures));
        operations.filter(all -> !layer.isEmpty()).ifPresent(this::drawOperations);
    }

    private void drawOperations(LayerOperations all) {
        if (level == Level.OPERATIONS && subject.isPresent()) {
            picture.setOperations(all.of(subject.get().layers().apply(layer)));
            picture.setNumbers(all.numbers(subject.get().layers().apply(layer)));
            picture.setBundle(all.pictures());
        }
    }

    /**
     * @param selection the number that is looked at
     * @param hidden    whether it is to be predicted: then none is shown
     */
    void show(Subject network, Optional<Selection> selection, boolean hidden, Function<Lens, Optional<Answer>> answers) {
        boolean fresh = subject.filter(network::equals).isEmpty();
        subject = Optional.of(network);
        if (layer.isEmpty()) {
            return;
        }
        Optional<Answer> answer = lens(hidden).flatMap(answers);
        draw(answer, sentence(hidden, answer), selection);
        if (fresh) {
            operations.ifPresent(this::drawOperations);
        }
    }

    private String sentence(boolean hidden, Optional<Answer> answer) {
        boolean empty = nodes().findAny().isEmpty();
        boolean waiting = level == Level.UNITS && answer.orElse(null) instanceof UnitsAnswer units && units.values().length == 0;
        return empty ? words.say("unfold.nothing")
                : level == Level.OPERATIONS ? "" : hidden ? words.say("detail.hidden") : waiting ? words.say("unfold.not-yet") : "";
    }

    private void draw(Optional<Answer> answer, String sentence, Optional<Selection> selection) {
        Optional<LayerFigures> figures = subject.map(network -> new LayerFigures(network, words));
        picture.setDrawing(new UnfoldedDrawing(
                layer, subject.map(network -> network.layers().apply(layer)).orElse(""), name(level), sentence,
                (int) Math.min(Integer.MAX_VALUE, nodes().mapToLong(node -> node.shape().width()).sum()), isListed(),
                answer.filter(UnitsAnswer.class::isInstance).map(UnitsAnswer.class::cast).flatMap(units -> figures.map(all -> all.of(units))).orElse(null),
                answer.filter(ScalarsAnswer.class::isInstance).map(ScalarsAnswer.class::cast).flatMap(all -> figures.map(each -> each.of(all))).orElse(List.of()),
                selection.map(number -> number.node().id()).orElse(-1), selection.map(Selection::element).orElse(-1)));
        if (level != Level.OPERATIONS && (answer.isEmpty() || drawn.filter(answer.get()::equals).isEmpty())) {
            Map<String, float[]> arrays = answer.map(LayerFigures::arrays).orElse(Map.of());
            picture.setBundle(arrays.isEmpty() ? "" : bundles.offer("unfold", arrays));
        }
        drawn = answer;
    }
}
