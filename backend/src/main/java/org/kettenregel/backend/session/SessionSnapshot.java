package org.kettenregel.backend.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.LocalDerivative;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.program.TapeStep;

/**
 * All that can be seen of a session at one moment. Made by its worker, read by anyone; arrays are copies that nobody changes.
 *
 * @param version    of the drawing, as given with the experiment
 * @param compiled   whether the experiment runs; without, only problems are filled
 * @param executed   position of the instruction that ran last, -1 for none
 * @param current    the node it worked on, -1 for none
 * @param length     instructions in a training step
 * @param phase      of the instruction that ran last
 * @param next       of the one that comes next
 * @param row        the row of the batch that is looked at
 * @param epoch      means over the last epoch; in the first one, over its batches so far
 * @param learningRate as the schedule has it in the batch that is shown
 * @param scores     how well it does on each part of the data
 * @param updatedFrom what the first number of the parameter was that the instruction just run has moved
 * @param layers     what each layer has given for the row; empty in frames between two of these while training, and for networks in the plane
 * @param told       the number that the instruction just run has made
 * @param explanation of the node that is looked at, else the same as {@code told}
 * @param beside     of the same number, its value where {@code explanation} is of its gradient, and the other way round; empty where there is none yet
 * @param answers    what the lenses that are watched through show
 * @param tape       all instructions of a training step
 * @param breakpoints nodes after whose instructions steps and training stop
 * @param atBreakpoint whether the last of them has stopped at one of these, before its own end
 * @param touched    the number changed by hand since the last step
 * @param before     what stood in the nodes before that, by node, where it was something else
 * @param look       the sample that is looked at; empty while training, and for networks that read none
 * @param origins    which samples the scores and the curves come from
 * @param heritage   where the numbers come from, where not from the seed alone
 * @param nodes      empty while training at full speed and for nets too large to draw node by node
 */
public record SessionSnapshot(
        int version,
        boolean compiled,
        boolean training,
        List<Problem> problems,
        Cursor cursor,
        int executed,
        int current,
        int length,
        Phase phase,
        Phase next,
        boolean canGoBack,
        int batches,
        int row,
        int rows,
        int sample,
        TrainingRun.EpochResult epoch,
        double learningRate,
        Scores scores,
        OptionalDouble updatedFrom,
        float[] history,
        List<ParameterSnapshot> parameters,
        float[] outputs,
        Optional<Pictures> pictures,
        Optional<List<LayerPicture>> layers,
        List<NodeInfo> graph,
        List<NodeSnapshot> nodes,
        List<LocalDerivative> locals,
        Optional<NodeExplanation> told,
        Optional<NodeExplanation> explanation,
        Optional<NodeExplanation> beside,
        Map<Lens, Answer> answers,
        List<TapeStep> tape,
        Set<Integer> breakpoints,
        boolean atBreakpoint,
        Optional<Touched> touched,
        Map<Integer, NodeSnapshot> before,
        Optional<SampleSnapshot> look,
        Origins origins,
        Heritage heritage) {

    public SessionSnapshot {
        answers = Map.copyOf(answers);
        breakpoints = Set.copyOf(breakpoints);
    }

    /** Whether the numbers are those of a sample apart from training, and not of the batch at the cursor. */
    public boolean apart() {
        return look.filter(SampleSnapshot::apart).isPresent();
    }

    /** What a lens shows; empty where it shows nothing yet, or was not asked for. */
    public Optional<Answer> answer(Lens lens) {
        return Optional.ofNullable(answers.get(lens));
    }

    /** The same moment with other answers. */
    SessionSnapshot answering(Map<Lens, Answer> others) {
        return new SessionSnapshot(
                version, compiled, training, problems, cursor, executed, current, length, phase, next, canGoBack, batches, row, rows, sample, epoch,
                learningRate, scores, updatedFrom, history, parameters, outputs, pictures, layers, graph, nodes, locals, told, explanation, beside, others, tape,
                breakpoints, atBreakpoint, touched, before, look, origins, heritage);
    }

    /** Whether both show one moment, so that nothing but answers can differ. */
    public boolean isOfSameMomentAs(SessionSnapshot other) {
        return history == other.history;
    }

    static SessionSnapshot of(int version, List<Problem> problems, Heritage heritage) {
        return new SessionSnapshot(
                version, false, false, problems, Cursor.START, -1, -1, 0, Phase.BATCH, Phase.BATCH, false, 0, 0, 0, 0, TrainingRun.EpochResult.NONE, 0,
                Scores.NONE, OptionalDouble.empty(), new float[0], List.of(), new float[0], Optional.empty(), Optional.empty(), List.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(), Set.of(), false, Optional.empty(), Map.of(), Optional.empty(), Origins.NONE, heritage);
    }
}
