package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.kernels.Device;

/** Carries out the commands of one session, and what follows from them; called by one thread at a time. */
final class SessionWorker implements AutoCloseable {

    private final OpenExperiment open;
    private final UnderWay underWay = new UnderWay();
    private final Findings findings = new Findings();
    private final Scorekeeper keeper = new Scorekeeper(this::stoppedEarly);
    private final Breakpoints breakpoints = new Breakpoints();
    private final HandEdits hand = new HandEdits();
    private final Gaze gaze = new Gaze();
    private final Moment moment = new Moment();
    private final Steps steps = new Steps(underWay, gaze, keeper, findings, breakpoints);
    private final FreeRun freeRun = new FreeRun(underWay, keeper, findings, breakpoints);
    private final Handover handover;
    private int version;

    SessionWorker(Device device, DataLibrary data, SessionLimits limits) {
        this.open = new OpenExperiment(device, data, limits);
        this.handover = new Handover(open, keeper, System::nanoTime);
    }

    boolean training() {
        return underWay.training();
    }

    /** Whether a step is under way. */
    boolean stepping() {
        return underWay.stepping();
    }

    boolean busy() {
        return !underWay.isNothing() || keeper.busy() || gaze.isSearching() || moment.isLooking(gaze);
    }

    void carryOut(Command command) {
        moment.meet(command);
        switch (command) {
            case Command.Open opened -> open(opened);
            case Command.Resume resumed -> resume(resumed);
            case Command.HandOver asked -> handover.asked(asked);
            case Command.Keep order -> handover.begin(order);
            case Command.KeepNoMore _ -> handover.end();
            case Command.Train _ -> train(0);
            case Command.TrainTo to -> train(to.epoch());
            case Command.Pace paced -> freeRun.pace(paced.epochsPerSecond());
            case Command.Pause _ -> pause();
            case Command.Step step -> whenReady(live -> steps.step(live, step));
            case Command.Back back -> whenReady(live -> steps.back(live, back.size()));
            case Command.Finish finish -> whenReady(live -> steps.aim(StopCondition.endOf(finish.pass())));
            case Command.RunLine line -> whenReady(live -> steps.aim(StopCondition.endOf(line.phase())));
            case Command.Seek seek -> whenReady(live -> steps.seek(live, seek.position()));
            case Command.GoTo to -> whenReady(live -> steps.goTo(live, to));
            case Command.RunTo to -> whenReady(live -> steps.seek(live, Stepping.place(live.run().program(), to)));
            case Command.Breakpoints set -> whenLive(live -> breakpoints.set(set.nodes(), live.compiled().program()));
            case Command.SetParameter set -> whenLive(live -> live.parameter(set.parameter(), set.index()).ifPresent(
                    node -> set(live, new Command.SetNumber(node.id(), set.index(), set.value(), false))));
            case Command.SetNumber set -> whenLive(live -> set(live, set));
            case Command.Look look -> gaze.look(look);
            case Command.Turn turn -> whenLive(live -> turn(live, turn));
            case Command.ListCell list -> {
                pause();
                keeper.cells().list(list);
            }
            case Command.CloseCell _ -> keeper.cells().close();
            case Command.Watch watch -> gaze.watch(watch.lenses());
            case Command.TakeHome home -> home.taken().accept(Optional.ofNullable(open.live()).map(LiveExperiment::takeHome));
            case Command.BringWeights bring -> whenReady(live -> {
                steps.moved(live.bring(bring.weights().get()));
                handover.changed();
            });
        }
    }

    private void whenLive(Consumer<LiveExperiment> action) {
        LiveExperiment live = open.live();
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

    /** @param epoch after which it pauses, 0 for none */
    private void train(int epoch) {
        leave();
        underWay.train(open.live() != null && !findings.diverged());
        keeper.begin();
        if (underWay.training()) {
            whenLive(findings::forgetRun); // that it was stopped early is past
        }
        steps.forgetUpdate();
        freeRun.begin(epoch);
    }

    private void pause() {
        boolean moved = !underWay.isNothing();
        boolean trained = underWay.training();
        underWay.halt();
        if (moved) {
            whenLive(keeper::measure);
        }
        if (trained) {
            handover.atOnce();
        }
    }

    /** What was said of the sample before does not hold for another. */
    private void turn(LiveExperiment live, Command.Turn turn) {
        pause();
        hand.forget();
        findings.say(gaze.turn(live, turn, findings.problems()));
    }

    /** What was said of the place where the run stands does not hold for the next. */
    private void leave() {
        gaze.comeBack();
        breakpoints.leave();
        hand.forget();
    }

    /** Who changes how a network learns sees it learn on; of another network those layers keep their numbers that are the same. */
    private void open(Command.Open opened) {
        boolean wasTraining = underWay.training();
        turnTo(opened.version());
        if (open.resumes(opened)) {
            handover.opened();
            whenLive(live -> {
                findings.resume(live);
                keeper.measure(live);
            });
            return;
        }
        OpenExperiment.Found found = open.find(opened.experiment());
        findings.say(found.problems());
        found.prepared().ifPresentOrElse(next -> start(next, opened, wasTraining), open::suspend);
    }

    private void turnTo(int drawing) {
        underWay.halt();
        leave();
        version = drawing;
        steps.forgetUpdate();
        gaze.forget();
        keeper.suspend();
    }

    /** The run's own experiment comes first where it has become another one. */
    private void resume(Command.Resume resumed) {
        boolean same = resumed.run().experiment().computesAs(ExperimentEdits.title(resumed.experiment(), resumed.run().experiment().title()));
        turnTo(resumed.version());
        OpenExperiment.Found found = open.find(same ? resumed.experiment() : resumed.run().experiment());
        findings.say(found.problems());
        found.prepared().ifPresentOrElse(next -> resume(next, resumed.run()), open::suspend);
        if (!same) {
            open(new Command.Open(resumed.experiment(), resumed.version(), false));
        }
    }

    private void resume(Prepared next, WholeRun run) {
        Optional.ofNullable(open.ran()).ifPresent(keeper::close);
        Succession opening = open.begin(next);
        findings.begin();
        boolean fits = findings.tries(() -> opening.goOnFrom(run));
        keeper.resume(fits ? new History(run.curve()) : new History(), fits && run.unjudged());
        whenLive(live -> {
            breakpoints.find(live.compiled().program());
            keeper.measure(live);
        });
        handover.resumed();
    }

    private void start(Prepared next, Command.Open opened, boolean wasTraining) {
        Optional.ofNullable(open.ran()).ifPresent(keeper::close);
        History curve = keeper.history();
        History on = open.start(next, opened, curve, findings.diverged());
        findings.begin();
        handover.opened();
        keeper.goOnWith(on);
        whenLive(live -> {
            breakpoints.find(live.compiled().program());
            keeper.measure(live);
            underWay.train(on == curve && wasTraining);
        });
    }

    private void set(LiveExperiment live, Command.SetNumber set) {
        boolean parameter = HandEdits.isParameter(live, set);
        if (!HandEdits.reaches(live, set, underWay.training()) || gaze.isApart() && !parameter) {
            return; // a forged or outdated request; nothing is harmed
        }
        keeper.leaveEpoch(live);
        handover.changed();
        if (underWay.training() || live.run().executed() < 0 || gaze.isApart()) {
            HandEdits.change(live, gaze.row(), set);
        } else {
            hand.show(live, gaze.row(), set);
        }
        gaze.computeAgain(live);
        if (parameter || findings.diverged() || live.moves().areInBatch()) {
            steps.moved(live);
        }
        if (findings.diverges(live)) {
            underWay.halt();
        }
    }

    /** Works until the slice is over, the goal reached or, on the way to it, an epoch at its end; gives whether the work has come to an end. */
    boolean work(WorkSlice slice) {
        LiveExperiment live = open.live();
        if (live == null || underWay.isNothing()) {
            return false;
        }
        moment.end();
        Optional<StopCondition> goal = underWay.goal();
        boolean reached = goal.isPresent() && steps.work(live, goal.get(), slice.end());
        if (goal.isEmpty()) {
            freeRun.work(live, slice);
        }
        return reached || underWay.isNothing();
    }

    /** Nanoseconds until the run is to be handed over to whoever keeps it; 0 for never. */
    long keepsIn() {
        return handover.rest();
    }

    void keep() {
        handover.whenDue();
    }

    /** Goes on with what was put off, when no step is under way: looks that take long, then scores; gives whether there is more to be shown now. */
    boolean goOn(WorkSlice slice) {
        LiveExperiment live = underWay.stepping() ? null : open.live();
        if (live != null && moment.goOn(gaze, live)) {
            return true;
        }
        boolean searching = gaze.isSearching();
        Optional<Command.Turn> found = live == null ? Optional.empty() : gaze.searchOn(slice);
        found.ifPresent(this::carryOut);
        boolean scored = live != null && !(searching && slice.isOver()) && keeper.score(live, slice);
        if (scored) {
            moment.tellAnew();
        }
        return scored || found.isPresent();
    }

    /** Nanoseconds until there is something to do again, when training keeps a pace. */
    long rest() {
        LiveExperiment live = open.live();
        return live == null || underWay.stepping() || !underWay.training() ? 0 : freeRun.rest(live);
    }

    private void stoppedEarly(int best) {
        underWay.halt();
        handover.changed();
        moment.end();
        whenLive(live -> {
            gaze.computeAgain(live);
            findings.stoppedEarly(live, best);
        });
    }

    /** After an exception nothing is known about the numbers, so they go; the next {@link Command.Open} starts over. */
    void fail(Throwable thrown) {
        underWay.halt();
        moment.end();
        findings.failed(thrown);
        free();
    }

    SessionSnapshot snapshot() {
        return snapshot(() -> false);
    }

    /** @param awaited whether somebody waits for what comes next: then pictures that take long are left as they were */
    SessionSnapshot snapshot(BooleanSupplier awaited) {
        LiveExperiment live = open.live();
        if (live == null) {
            return SessionSnapshot.of(version, findings.problems(), open.heritage());
        }
        gaze.keepWithin(live.run().frame().samples());
        SnapshotMaker maker = new SnapshotMaker(live, gaze, underWay.training(), breakpoints, hand);
        SessionSnapshot snapshot = moment.show(
                maker.answers(moment), () -> maker.make(
                        version, findings.problems(), keeper.scores(), steps.updatedFrom(), keeper.history(), keeper.cells().origins(live), awaited));
        if (live.gallery().isBehind()) {
            moment.tellAnew();
        }
        return snapshot;
    }

    private void free() {
        gaze.close();
        Optional.ofNullable(open.ran()).ifPresent(keeper::close);
        open.forget();
    }

    @Override
    public void close() {
        handover.end();
        free();
        open.close();
    }
}
