package org.kettenregel.backend.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.metric.Cells;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.record.WholeRun;

/** What a person can ask of a session. */
public sealed interface Command {

    /** Whether it ends steps that are under way or still wait, instead of waiting for them. */
    default boolean interrupts() {
        return this instanceof Pause || this instanceof Open || this instanceof Resume;
    }

    /** Whether it may come from a program that keeps runs, and is no sign that somebody looks. */
    default boolean isUnattended() {
        return this instanceof HandOver || this instanceof Keep || this instanceof KeepNoMore;
    }

    /**
     * Takes another experiment. A run of the same network goes on; of one with other layers those go on that are the same, unless asked to begin anew.
     * Other data, another split or seed begin anew in any case.
     *
     * @param version counts the drawings, so that pictures are matched with the drawing they belong to
     * @param back    whether it was open before and is returned to: then its run comes back as it was put down
     */
    record Open(Experiment experiment, int version, boolean restart, boolean back) implements Command {

        public Open(Experiment experiment, int version, boolean restart) {
            this(experiment, version, restart, false);
        }
    }

    /**
     * Takes an experiment with a run that was handed over, and goes on where that stood; paused. Where it has become another experiment since, its run goes
     * on as after any such change. A run of other data begins anew, with a note.
     *
     * @param version counts the drawings
     */
    record Resume(Experiment experiment, int version, WholeRun run) implements Command {}

    /**
     * Hands over the whole run as it stands, one that waits too, without pausing it; nothing where there is none.
     *
     * @param taken called on the session's thread; it must not block
     */
    record HandOver(Consumer<Optional<WholeRun>> taken) implements Command {}

    /**
     * From now on the whole run is handed over whenever it has become another one: at least so often while it goes on, when training pauses, and a last time
     * before another order takes the place of this one or the session is closed. A run that the seed alone gives is not, until there was another.
     *
     * @param next  whether it is about the experiment that is opened or resumed next, and not about the one that is open
     * @param taken called on the session's thread; it must not block
     */
    record Keep(Duration every, boolean next, Consumer<WholeRun> taken) implements Command {

        public Keep {
            if (every.isNegative()) {
                throw new IllegalArgumentException("keeping a run: expected a time between two hand-overs, found " + every);
            }
        }
    }

    /** After a last time nobody is handed the run any more. */
    record KeepNoMore() implements Command {}

    /** Forward through one row of the transport, by one step of the given size. */
    record Step(Pass pass, StepSize size) implements Command {}

    /** Back by one step of the given size. */
    record Back(StepSize size) implements Command {}

    /** On to the end of a pass. */
    record Finish(Pass pass) implements Command {}

    record Train() implements Command {}

    /** How fast training goes from now on; 0 for as fast as it can. */
    record Pace(int epochsPerSecond) implements Command {

        public Pace {
            if (epochsPerSecond < 0) {
                throw new IllegalArgumentException("pace: at least 0 epochs per second, found " + epochsPerSecond);
            }
        }
    }

    /** Trains up to the end of an epoch, as any training does, and pauses there; one can step back through the batches of that epoch. */
    record TrainTo(int epoch) implements Command {}

    record Pause() implements Command {}

    /** To where the instruction at this place of the tape has just run: forward runs on, backward restores the batch's start and runs it again. */
    record Seek(int position) implements Command {}

    /**
     * To a place of the run, wherever it stands now: in a batch to come by running on to there, in an earlier one by the way back, as far as that is remembered.
     *
     * @param batch    from 0, since the start of training
     * @param executed instruction of it that has just run then
     */
    record GoTo(long batch, int executed) implements Command {

        public GoTo {
            if (batch < 0 || executed < 0) {
                throw new IllegalArgumentException("place: batches and instructions count from 0, found batch %d and instruction %d".formatted(batch, executed));
            }
        }
    }

    /** To where the value of a node is there, or its gradient has been passed on: in the batch that is shown, as along the tape. */
    record RunTo(int node, boolean backward) implements Command {}

    /** On to the end of a line of the training loop. */
    record RunLine(Phase phase) implements Command {}

    /** After the instructions of which nodes steps and training stop, in place of those before; they outlive edits that keep the node. */
    record Breakpoints(Set<Integer> nodes) implements Command {

        public Breakpoints {
            nodes = Set.copyOf(nodes);
        }
    }

    /**
     * One number at the cursor, by hand: of what the batch has brought, of a parameter, or a gradient that is complete. What has run since is
     * computed again.
     *
     * @param element its place in the row that is looked at, or in the whole of a parameter
     */
    record SetNumber(int node, int element, float value, boolean gradient) implements Command {}

    /** One number of one parameter, by hand. */
    record SetParameter(String parameter, int index, float value) implements Command {}

    /**
     * Hands over the network with its weights of this moment, for a file; nothing where no experiment runs.
     *
     * @param taken called on the session's thread; it must not block
     */
    record TakeHome(Consumer<Optional<TrainedNetwork>> taken) implements Command {}

    /**
     * Weights from a file for the network that runs; those of other names or sizes are passed over, and parameters that are not named stay.
     *
     * @param weights all numbers of each parameter, by names such as {@code dense#4/weights}; asked for when the command is carried out
     */
    record BringWeights(Supplier<Map<String, float[]>> weights) implements Command {}

    /** Which node the inspector explains; -1 for the one at the cursor. */
    record Look(int node, int element) implements Command {}

    /** Another sample is looked at; where the run stands, and what it learns, stays as it is. */
    sealed interface Turn extends Command {}

    /** Another row of the batch whose numbers are shown. */
    record LookAt(int row) implements Turn {}

    /**
     * Any sample of the data. One that is not in the batch at the cursor passes forward apart from training, with the weights of now: nothing is learned
     * from it, and the next step goes on from the cursor as if nothing had been looked at.
     *
     * @param sample    in the data, from 0
     * @param gradients whether it passes backward, too, though the batch at the cursor has not
     */
    record Show(int sample, boolean gradients) implements Turn {

        public Show(int sample) {
            this(sample, false);
        }
    }

    /**
     * Any sample of the data, as the network answers in use: with the weights of now, and without what is random in training. That is how it is scored.
     *
     * @param sample in the data, from 0
     */
    record ShowInUse(int sample) implements Turn {}

    /** The validation sample with the largest loss, once it is found; a test sample where nothing validates. */
    record ShowWorst() implements Turn {}

    /** Back to the batch at the cursor. */
    record ComeBack() implements Turn {}

    /**
     * The samples of one class that were taken for one class are to be listed, until another list is asked for; training pauses.
     *
     * @param trueClass      -1 for all that were taken for a wrong class
     * @param predictedClass the number of classes for those that were taken for none
     * @param from           so many of them are passed over
     */
    record ListCell(Portion part, int trueClass, int predictedClass, int from) implements Command {

        boolean mistakes() {
            return trueClass < 0;
        }

        /** Whether there is such a list; requests can be forged. */
        boolean fits(Cells cells) {
            return from >= 0 && (mistakes() || cells.has(trueClass, predictedClass));
        }
    }

    /** No samples are to be listed any more. */
    record CloseCell() implements Command {}

    /** What is looked at closely from now on, in place of what was. */
    record Watch(List<Lens> lenses) implements Command {

        public Watch {
            lenses = List.copyOf(lenses);
        }
    }
}
