package org.kettenregel.frontend.detail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** All panels of close looks: those in the drawer, one at a time, and the cards beside the drawing. */
public final class Details {

    private final Drawer drawer;
    private final Cards cards;
    private final TermsPanel terms;
    private final ExercisePanel exercise;
    private final Unfolding unfolding;

    /**
     * @param experiments for panels that change the network
     * @param bundles     carries arrays to the browser
     */
    public Details(DetailActions actions, ExperimentActions experiments, Bundles bundles, Words words) {
        terms = new TermsPanel(actions, bundles, words);
        drawer = new Drawer(actions, words, List.of(
                new SequencePanel(actions, bundles, words),
                new WindowPanel(actions, bundles),
                new SoftmaxPanel(words),
                new BatchNormPanel(words),
                new DropoutPanel(bundles, words),
                new TensorPanel(actions, bundles, words),
                new ProductPanel(actions, bundles, words),
                terms,
                new GradientCheckPanel(actions, words),
                new GeometryPanel(bundles, words),
                new MeltPanel(experiments, bundles, words)));
        exercise = new ExercisePanel(actions, words);
        unfolding = new Unfolding(actions, bundles, words);
        cards = new Cards(words, List.of(
                new PathPanel(actions, words),
                new MicroscopePanel(bundles, words),
                exercise,
                new NumberPanel(actions, words),
                new ReachPanel(bundles)));
    }

    /**
     * What is hidden of the number that is looked at, because it is to be predicted.
     *
     * @param batch how many were begun before the one whose number it is; in the next one the same place is asked for again
     */
    public Hidden hidden(Selection selection, long batch) {
        exercise.follow(selection, batch);
        return exercise.hides(selection) ? new Hidden(selection.node().id(), selection.gradient()) : Hidden.NOTHING;
    }

    /** Whether numbers are to be predicted. */
    public boolean isPredicting() {
        return exercise.isActive();
    }

    public void predict(boolean on) {
        exercise.activate(on);
    }

    public Drawer drawer() {
        return drawer;
    }

    public Cards cards() {
        return cards;
    }

    /** The layer that is unfolded on the canvas. */
    public Unfolding unfolding() {
        return unfolding;
    }

    /** Lists all summands of the number that is looked at, or of its gradient. */
    public void openTerms(boolean gradient) {
        terms.show(gradient);
        drawer.open(terms.title());
    }

    /** What is to be watched: for a selection through the open panel of the drawer and through all cards, and what is unfolded on the canvas. */
    public List<Lens> lenses(Subject subject, Optional<Selection> selection, boolean hidden) {
        return unfolding.with(selection.map(number -> lenses(subject, number, hidden)).orElse(List.of()), hidden);
    }

    private List<Lens> lenses(Subject subject, Selection selection, boolean hidden) {
        Stream<Lens> below = hidden ? Stream.empty() : drawer.lens(subject, selection).stream();
        return Stream.concat(below, cards.lenses(subject, selection, hidden).stream()).distinct().toList();
    }

    /** @param answers of what is watched */
    public void show(Subject subject, Optional<Selection> selection, boolean hidden, Function<Lens, Optional<Answer>> answers) {
        unfolding.show(subject, selection, hidden, answers);
        selection.ifPresentOrElse(number -> {
            drawer.show(subject, number, hidden, answers);
            cards.show(subject, number, hidden, answers);
        }, this::clear);
    }

    /** Nothing is selected. */
    private void clear() {
        drawer.clear();
        cards.clear();
        exercise.clear();
    }
}
