package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.kernels.Device;

/** Carries out the commands of one session; called by one thread at a time. */
final class SessionWorker implements AutoCloseable {

    private final Device device;
    private final DataLibrary data;
    private final SessionLimits limits;
    private final Parameters parameters;
    private final Scorekeeper keeper = new Scorekeeper(this::stoppedEarly);
    private final Metronome metronome = new Metronome(System::nanoTime);
    private final Breakpoints breakpoints = new Breakpoints();
    private final HandEdits hand = new HandEdits();
    private final Gaze gaze = new Gaze();
    private @Nullable LiveExperiment live;
    private @Nullable StopCondition goal;
    private List<Problem> problems = List.of();
    private OptionalDouble updatedFrom = OptionalDouble.empty();
    private int version;
    private Optional<SessionSnapshot> shown = Optional.empty(); // of this very moment
    private boolean training;
    private boolean diverged;
    private boolean heeding; // whether the step under way stops at breakpoints
    private Optional<Stopped> stopped = Optional.empty();

    SessionWorker(Device device, DataLibrary data, SessionLimits limits) {
        this.device = device;
        this.data = data;
        this.limits = limits;
        this.parameters = new Parameters(device);
    }

    boolean training() {
        return training;
    }

    /** Whether a step is under way. */
    boolean stepping() {
        return goal != null;
    }

    boolean busy() {
        return training || stepping() || keeper.busy() || gaze.isSearching();
    }

    void carryOut(Command command) {
        shown = command instanceof Command.Watch ? shown : Optional.empty();
        switch (command) {
            case Command.Open open -> open(open);
            case Command.Train _ -> train();
            case Command.Pace paced -> metronome.set(paced.epochsPerSecond());
            case Command.Pause _ -> pause();
            case Command.Step step -> whenReady(ready -> step(ready, step));
            case Command.Back back -> whenReady(ready -> back(ready, back.size()));
            case Command.Finish finish -> whenReady(ready -> aim(StopCondition.endOf(finish.pass())));
            case Command.RunLine line -> whenReady(ready -> aim(StopCondition.endOf(line.phase())));
            case Command.Seek seek -> whenReady(ready -> seek(ready, seek.position()));
            case Command.RunTo to -> whenReady(ready -> seek(ready, Stepping.place(ready.run().program(), to)));
            case Command.Breakpoints set -> whenLive(ready -> breakpoints.set(set.nodes(), ready.compiled().program()));
            case Command.SetParameter set -> whenLive(ready -> ready.parameter(set.parameter(), set.index()).ifPresent(
                    node -> set(ready, new Command.SetNumber(node.id(), set.index(), set.value(), false))));
            case Command.SetNumber set -> whenLive(ready -> set(ready, set));
            case Command.Look look -> gaze.look(look);
            case Command.Turn turn -> whenLive(ready -> turn(ready, turn));
            case Command.Watch watch -> gaze.watch(watch.lenses());
        }
    }

    private void train() {
        leave();
        training = live != null && !diverged;
        keeper.begin();
        problems = training ? live.compiled().problems() : problems; // that it was stopped early is past
        updatedFrom = OptionalDouble.empty();
        metronome.begin();
    }

    private void whenLive(Consumer<LiveExperiment> action) {
        if (live != null) {
            action.accept(live);
        }
    }

    /** Steps pause the training first. */
    private void whenReady(Consumer<LiveExperiment> action) {
        pause();
        leave();
        whenLive(action);
    }

    /** What was said of the sample before does not hold for another. */
    private void turn(LiveExperiment ready, Command.Turn turn) {
        pause();
        hand.forget();
        problems = gaze.turn(ready, turn, problems);
    }

    private void aim(StopCondition stop) {
        goal = stop;
        heeding = true;
    }

    /** What was said of the place where the run stands does not hold for the next. */
    private void leave() {
        gaze.comeBack();
        breakpoints.leave();
        hand.forget();
    }

    private void halt() {
        training = false;
        goal = null;
    }

    private void pause() {
        boolean moved = training || stepping();
        halt();
        if (moved) {
            whenLive(keeper::measure);
        }
    }

    /** Who changes how a network learns sees it learn on; any other change begins anew, so that the same experiment gives the same numbers. */
    private void open(Command.Open open) {
        Optional<Stopped> before = Optional.ofNullable(live).map(LiveExperiment::stop).or(() -> stopped);
        boolean goOn = !open.restart() && !diverged && before.filter(run -> run.experiment().sameNetworkAs(open.experiment())).isPresent();
        boolean wasTraining = training;
        halt();
        leave();
        version = open.version();
        closeLive();
        stopped = goOn ? before : Optional.empty(); // until it runs again: a loss that does not fit is soon changed back
        diverged = false;
        updatedFrom = OptionalDouble.empty();
        if (!goOn) {
            keeper.clear();
        }
        gaze.forget();
        try {
            compile(open.experiment());
            training = goOn && wasTraining && live != null;
        } catch (DatasetProblem problem) {
            problems = List.of(MissingData.problem(problem));
        }
    }

    private void compile(Experiment opened) {
        Compilation first = Compiler.compile(opened, opened.data().signature(), limits.experiment(), Setting.ofOneSample());
        problems = first.problems();
        if (!(first instanceof Compilation.Compiled)) {
            return;
        }
        Dataset loaded = data.load(opened);
        Signature found = new Signature(loaded.inputShape(), loaded.targets());
        Setting setting = LiveExperiment.setting(opened, loaded);
        Compilation compilation = Compiler.compile(opened, found, limits.experiment(), setting); // what all samples need is known once they are counted
        problems = compilation.problems();
        if (compilation instanceof Compilation.Compiled compiled) {
            LiveExperiment opening = new LiveExperiment(
                    new Prepared(device, opened, compiled, parameters, data.prepare(opened, compiled, loaded)), limits.experiment().bytes() - compiled.demand().bytes());
            live = opening;
            breakpoints.find(compiled.program());
            stopped.ifPresentOrElse(opening::goOnFrom, opening::restart);
            stopped = Optional.empty();
            keeper.measure(opening);
        }
    }

    /** Goes on with scores that were put off, when no step is under way; gives whether they are there now. */
    boolean score(long deadline) {
        shown = keeper.busy() ? Optional.empty() : shown;
        LiveExperiment ready = stepping() ? null : live;
        Optional<Command.Turn> found = ready == null ? Optional.empty() : gaze.searchOn(deadline);
        found.ifPresent(this::carryOut);
        return ready != null && keeper.score(ready, deadline) || found.isPresent();
    }

    private void step(LiveExperiment ready, Command.Step step) {
        switch (Stepping.of(ready.run(), gaze.row(), step)) {
            case Stepping.Look look -> gaze.row(look.row());
            case Stepping.Work work -> {
                gaze.row(work.row());
                aim(work.goal());
            }
            case Stepping.Return to -> returnTo(ready, to.place());
        }
    }

    private void back(LiveExperiment ready, StepSize size) {
        if (size == StepSize.SAMPLE && gaze.row() > 0) {
            gaze.row(gaze.row() - 1);
            return;
        }
        keeper.leaveEpoch(ready);
        ready.run().backUntil(size == StepSize.SAMPLE ? Stepping.batchBefore(ready.run()) : size.stop());
        if (size == StepSize.SAMPLE) {
            gaze.row(ready.run().executed() < 0 ? 0 : ready.run().frame().samples() - 1);
        }
        keeper.history().dropAfter(ready.run().cursor().epoch());
        moved(ready);
    }

    private void seek(LiveExperiment ready, int place) {
        switch (Stepping.to(ready.run(), gaze.row(), place)) {
            case Stepping.Look look -> gaze.row(look.row());
            case Stepping.Work work -> {
                goal = work.goal();
                heeding = false; // who names the place wants to get there
            }
            case Stepping.Return to -> returnTo(ready, to.place());
        }
    }

    private void returnTo(LiveExperiment ready, int place) {
        long moves = ready.moves().count();
        keeper.leaveEpoch(ready);
        ready.run().backTo(place);
        keeper.history().dropAfter(ready.run().cursor().epoch());
        updatedFrom = OptionalDouble.empty();
        if (ready.moves().count() != moves || diverged) {
            moved(ready);
        }
    }

    private void set(LiveExperiment ready, Command.SetNumber set) {
        if (!HandEdits.reaches(ready, set, training) || gaze.isApart() && !HandEdits.isParameter(ready, set)) {
            return; // a forged or outdated request; nothing is harmed
        }
        keeper.leaveEpoch(ready);
        if (training || ready.run().executed() < 0 || gaze.isApart()) {
            HandEdits.change(ready, gaze.row(), set);
        } else {
            hand.show(ready, gaze.row(), set);
        }
        gaze.computeAgain(ready);
        if (HandEdits.isParameter(ready, set) || diverged || ready.moves().areInBatch()) {
            moved(ready);
        }
        watchForDivergence(ready);
    }

    /** The numbers are others now: what was said of the old ones does not hold. */
    private void moved(LiveExperiment ready) {
        updatedFrom = OptionalDouble.empty();
        if (diverged) {
            diverged = false;
            problems = ready.compiled().problems();
        }
        keeper.measure(ready);
    }

    /** Works until the deadline, the goal or, on the way to it, the end of an epoch; gives whether the work has come to an end. */
    boolean work(long deadline) {
        LiveExperiment ready = live;
        if (ready == null || !training && goal == null) {
            return false;
        }
        shown = Optional.empty();
        TrainingRun run = ready.run();
        int epochs = run.lastEpoch().epoch();
        boolean reached = false;
        if (goal != null) {
            reached = stepTowardsGoal(ready, goal, deadline, epochs);
        } else {
            train(ready, deadline);
        }
        return reached || !training && goal == null;
    }

    private void train(LiveExperiment ready, long deadline) {
        TrainingRun run = ready.run();
        while (training && System.nanoTime() - deadline < 0) {
            if (keeper.epochOpen()) {
                keeper.score(ready, deadline);
            } else if (metronome.take(run.batchesPerEpoch())) {
                int epochs = run.lastEpoch().epoch();
                trainBatch(ready);
                watchForEpoch(ready, epochs);
                watchForDivergence(ready);
            } else {
                return;
            }
        }
    }

    private void trainBatch(LiveExperiment ready) {
        if (breakpoints.isEmpty()) {
            ready.run().runBatch();
            return;
        }
        ready.run().runUntil(breakpoints.before(StopCondition.BATCH));
        if (breakpoints.stopped(ready.run(), StopCondition.BATCH)) {
            pause();
        }
    }

    private boolean stepTowardsGoal(LiveExperiment ready, StopCondition stop, long deadline, int epochs) {
        TrainingRun run = ready.run();
        keeper.leaveEpoch(ready);
        long moves = ready.moves().count();
        OptionalDouble next = ready.moves().next();
        boolean reached = heeding ? breakpoints.run(run, stop, deadline) : run.runUntil(stop, deadline);
        if (ready.moves().count() != moves) {
            keeper.outdate();
        }
        goal = reached ? null : goal;
        watchForEpoch(ready, epochs);
        watchForDivergence(ready);
        updatedFrom = ready.moves().count() == moves + 1 ? next : OptionalDouble.empty();
        if (reached && keeper.outdated()) {
            keeper.measure(ready);
        }
        return reached;
    }

    /** Nanoseconds until there is something to do again, when training keeps a pace. */
    long rest() {
        LiveExperiment ready = live;
        return ready == null || stepping() || !training || keeper.epochOpen() ? 0 : metronome.rest(ready.run().batchesPerEpoch());
    }

    /** After an exception nothing is known about the numbers, so they go; the next {@link Command.Open} starts over. */
    void fail(Throwable thrown) {
        halt();
        shown = Optional.empty();
        problems = List.of(Problem.error(new Location.Run(), "failed", Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName())));
        closeLive();
    }

    private void watchForEpoch(LiveExperiment ready, int epochsBefore) {
        if (ready.run().lastEpoch().epoch() != epochsBefore) {
            keeper.endEpoch(ready);
        }
    }

    private void stoppedEarly(int best) {
        halt();
        whenLive(gaze::computeAgain);
        Problem note = Problem.note(new Location.Run(), "stopped-early", best);
        problems = live == null ? List.of(note) : Stream.concat(live.compiled().problems().stream(), Stream.of(note)).toList();
    }

    /** Ends the run at the operation that has made numbers that are none. */
    private void watchForDivergence(LiveExperiment ready) {
        if (!diverged && ready.run().breakdown().isPresent()) { // asked after every batch, so without a lambda that would be made each time
            halt();
            diverged = true;
            problems = List.of(NotFinite.problem(ready.run(), ready.run().breakdown().get()));
        }
    }

    SessionSnapshot snapshot() {
        LiveExperiment ready = live;
        if (ready == null) {
            return SessionSnapshot.of(version, problems);
        }
        gaze.keepWithin(ready.run().frame().samples());
        SnapshotMaker maker = new SnapshotMaker(ready, gaze, training, breakpoints, hand);
        SessionSnapshot snapshot = shown.map(before -> before.answering(maker.answers()))
                .orElseGet(() -> maker.make(version, problems, keeper.scores(), updatedFrom, keeper.history()));
        shown = Optional.of(snapshot);
        return snapshot;
    }

    private void closeLive() {
        LiveExperiment closing = live;
        gaze.close();
        whenLive(keeper::close);
        live = null; // before closing: what fails halfway must not be closed again
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    public void close() {
        closeLive();
        parameters.close();
    }
}
