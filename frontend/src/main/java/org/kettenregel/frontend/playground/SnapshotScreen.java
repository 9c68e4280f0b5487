package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.detail.Subject;
import org.kettenregel.frontend.shell.Words;

/** Puts snapshots on a screen: what is fixed about a network once for each of its versions, its numbers every time. */
final class SnapshotScreen {

    private final Screen screen;
    private final Words words;
    private final Notation notation;
    private int drawnVersion = -1;
    private List<Problem> drawnProblems = List.of();
    private Optional<GraphExcerpt> drawnExcerpt = Optional.empty();
    private GraphDrawing drawnGraph = new GraphDrawing(-1, List.of(), List.of());
    private Optional<Symbols> symbols = Optional.empty();
    private Optional<Subject> subject = Optional.empty();

    SnapshotScreen(Screen screen, Notation notation) {
        this.screen = screen;
        this.notation = notation;
        this.words = screen.words();
    }

    /**
     * @param look   at what a person has chosen
     * @param hidden what is to be predicted before it is shown
     * @param notice said where nothing is wrong; empty for nothing
     */
    void show(SessionSnapshot snapshot, Experiment experiment, CloseLook look, Hidden hidden, String notice) {
        boolean fresh = drawnVersion != snapshot.version();
        Symbols letters = symbols.filter(known -> !fresh).orElseGet(() -> new Symbols(experiment, snapshot.graph(), notation));
        GraphSketch graph = new GraphSketch(snapshot, letters, experiment, words, hidden);
        if (fresh || !drawnProblems.equals(snapshot.problems())) {
            drawnVersion = snapshot.version();
            drawnProblems = snapshot.problems();
            symbols = Optional.of(letters);
            subject = Optional.of(new Subject(snapshot.graph(), letters::equation, LayerNames.of(experiment, words)::of, notation));
            screen.center().network().setDrawing(new NetworkSketch(experiment, snapshot.problems(), words).draw(snapshot.version()));
            drawnExcerpt = Optional.empty();
        }
        if (drawnExcerpt.filter(graph.excerpt()::equals).isEmpty()) { // other steps of a long sequence come into sight
            drawnExcerpt = Optional.of(graph.excerpt());
            drawnGraph = graph.drawing();
            screen.center().graph().setGraph(drawnGraph);
        }
        say(snapshot, experiment, letters, notice);
        if (!hidden.isNothing()) {
            screen.bundles().keep("sample");
        }
        Map<String, float[]> pictures = graph.pictures();
        String address = pictures.isEmpty() ? "" : screen.bundles().offer("graph", pictures);
        screen.center().graph().setBundle(address);
        screen.center().graph().setBreakpoints(List.copyOf(snapshot.breakpoints()));
        GraphNumbers numbers = graph.numbers(look.node(), look.element(snapshot));
        screen.center().graph().setNumbers(numbers);
        unfold(snapshot, numbers, address);
        screen.show(snapshot, letters, LayerNames.of(experiment, words), new Narrator(snapshot, letters, experiment, words, hidden).tell(), look.node(), hidden);
    }

    private void unfold(SessionSnapshot snapshot, GraphNumbers numbers, String pictures) {
        if (snapshot.compiled()) {
            screen.details().unfolding().take(drawnGraph, numbers, pictures);
        } else {
            screen.details().unfolding().rest();
        }
    }

    /** What was shown last, closely; while a network trains nobody can look that fast. */
    void lookClosely(SessionSnapshot snapshot, CloseLook look) {
        if (!snapshot.training()) {
            subject.ifPresent(network -> look.show(snapshot, network, screen.details()));
        }
    }

    /** Errors first, then the notice; notes about a layer stand beside it, others here. */
    private void say(SessionSnapshot snapshot, Experiment experiment, Symbols letters, String notice) {
        List<Problem> problems = snapshot.problems();
        Optional<String> error = problems.stream().filter(Problem::isError).findFirst().map(problem -> sentence(problem, snapshot, experiment, letters));
        Optional<String> note = problems.stream().filter(problem -> !(problem.where() instanceof Location.InLayer)).findFirst()
                .map(problem -> sentence(problem, snapshot, experiment, letters));
        screen.center().say(error.or(() -> Optional.of(notice).filter(text -> !text.isEmpty())).or(() -> note).orElse(""), error.isPresent());
    }

    /** Layers are called here as on the drawing, and operations as on their cards. */
    private String sentence(Problem problem, SessionSnapshot snapshot, Experiment experiment, Symbols letters) {
        Locale locale = words.locale();
        LayerNames names = LayerNames.of(experiment, words);
        String sentence = problem.where() instanceof Location.InLayer in
                ? names.of(in.key()) + ": " + problem.explanation(locale)
                : problem.sentence(locale);
        for (NodeInfo node : snapshot.graph()) {
            if (problem.arguments().contains(node.name())) {
                sentence = sentence.replace(node.name(), letters.of(node.id()) + " (" + names.of(node.layer()) + ")");
            }
        }
        for (Layer layer : experiment.layers()) { // of a value that has no place there
            sentence = sentence.replace(layer.key() + "/", names.of(layer.key()) + "/");
        }
        return sentence;
    }
}
