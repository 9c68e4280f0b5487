package org.kettenregel.backend.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.Program;
import org.kettenregel.backend.record.History;

/** Copies what can be seen of a live experiment. */
final class SnapshotMaker {

    /** Above this many nodes only those are read that are looked at. */
    static final int MOST_NODES = 2000;

    private final LiveExperiment live;
    private final TrainingRun run;
    private final Inspector inspector;
    private final Gaze gaze;
    private final Vantage view;
    private final int row;
    private final boolean apart;
    private final boolean training;
    private final Breakpoints breakpoints;
    private final HandEdits hand;

    SnapshotMaker(LiveExperiment live, Gaze gaze, boolean training, Breakpoints breakpoints, HandEdits hand) {
        this.live = live;
        this.view = gaze.view(live);
        this.run = view.run();
        this.inspector = view.inspector();
        this.gaze = gaze;
        this.row = view.row();
        this.apart = view.apart();
        this.training = training;
        this.breakpoints = breakpoints;
        this.hand = hand;
    }

    /**
     * Without answers.
     *
     * @param awaited whether somebody waits for what comes next
     */
    SessionSnapshot make(
            int version, List<Problem> problems, Scores scores, OptionalDouble updatedFrom, History history, Origins origins, BooleanSupplier awaited) {
        Program program = run.program();
        boolean looking = !training;
        boolean numbers = looking && program.graph().nodes().size() <= MOST_NODES;
        int executed = inspector.executed();
        Optional<NodeExplanation> told = looking ? told(executed) : Optional.empty();
        Optional<NodeExplanation> explanation = looking ? lookedAt(executed).or(() -> told) : Optional.empty();
        return new SessionSnapshot(
                version, true, training, problems, live.run().cursor(), executed, executed < 0 ? -1 : program.node(executed), program.length(),
                program.phase(Math.max(0, executed)), program.phase(live.run().cursor().position()), live.run().canGoBack(), live.run().batchesPerEpoch(),
                row, run.frame().samples(), run.sampleAt(row),
                means(), live.run().learningRate(), scores, apart ? OptionalDouble.empty() : updatedFrom, history.copy(), live.gallery().parameters(),
                outputs(), live.gallery().paint(awaited, looking), live.gallery().layers(view, looking), live.graph(),
                numbers ? inspector.nodes(row) : List.of(),
                numbers ? inspector.locals(row) : List.of(),
                told, explanation, explanation.flatMap(this::beside),
                Map.of(), live.tape(), breakpoints.nodes(), looking && !apart && breakpoints.stopped(),
                apart ? Optional.empty() : hand.touched(), apart ? Map.of() : hand.before(), looking ? sample() : Optional.empty(), origins, live.succession().heritage());
    }

    /** What the lenses show; nothing while a network trains, when nobody can look that fast. */
    Map<Lens, Answer> answers(Moment moment) {
        return training ? Map.of() : moment.answers(gaze.lenses(), live.sight(run, inspector, row));
    }

    /** The first epoch can be long, so that its first batches have to do for a start. */
    private TrainingRun.EpochResult means() {
        return live.run().lastEpoch().epoch() == 0 ? live.run().epochSoFar() : live.run().lastEpoch();
    }

    /** The network's answer for the row; empty before there is one. */
    private float[] outputs() {
        Node prediction = run.program().graph().node(run.program().graph().prediction());
        return inspector.computed(prediction)
                ? run.frame().numbers(prediction.id(), inspector.firstElement(prediction, row), prediction.shape().width())
                : new float[0];
    }

    private Optional<SampleSnapshot> sample() {
        return live.samples().sample(run.sampleAt(row), view, gaze.isSearching());
    }

    private Optional<NodeExplanation> lookedAt(int executed) {
        return gaze.node() >= 0 && gaze.node() < run.program().graph().nodes().size()
                ? explain(run.program().graph().node(gaze.node()), executed)
                : Optional.empty();
    }

    private Optional<NodeExplanation> told(int executed) {
        return executed < 0 ? Optional.empty() : switch (run.program().at(executed)) {
            case Instruction.LoadBatch _, Instruction.ZeroGradients _, Instruction.ClipGradients _, Instruction.Track _ -> Optional.empty();
            case Instruction.Forward forward -> Optional.of(inspector.explainValue(forward.node(), inspector.worthSeeing(forward.node(), row)));
            case Instruction.Backward backward -> gradientPassedOn(backward.node());
            case Instruction.Update update -> Optional.of(inspector.explainGradient(update.parameter(), 0));
        };
    }

    private Optional<NodeExplanation> explain(Node node, int executed) {
        boolean backward = executed >= 0 && run.program().phase(executed).compareTo(Phase.LOSS) > 0;
        if (backward && hasGradient(node)) {
            return Optional.of(inspector.explainGradient(node, element(node)));
        }
        return inspector.computed(node) ? Optional.of(inspector.explainValue(node, element(node))) : Optional.empty();
    }

    private boolean hasGradient(Node node) {
        return run.frame().gradient(node.id()) != null && inspector.gradientReady(node);
    }

    /** The value where a gradient is explained, and the other way round. */
    private Optional<NodeExplanation> beside(NodeExplanation explained) {
        Node node = run.program().graph().node(explained.node());
        if (explained.gradient()) {
            return Optional.of(inspector.explainValue(node, explained.element()));
        }
        return hasGradient(node) ? Optional.of(inspector.explainGradient(node, explained.element())) : Optional.empty();
    }

    /** A backward step is best seen where it arrives: at the first input whose gradient it has just completed. */
    private Optional<NodeExplanation> gradientPassedOn(Node node) {
        return node.inputs().stream()
                .map(run.program().graph()::node)
                .filter(this::hasGradient)
                .reduce((first, second) -> second.op() instanceof Parameter ? second : first)
                .map(input -> inspector.explainGradient(input, inspector.worthSeeing(input, row)));
    }

    private int element(Node node) {
        return gaze.element() >= 0 && gaze.element() < node.shape().width()
                ? inspector.firstElement(node, row) + gaze.element()
                : inspector.worthSeeing(node, row);
    }
}
