package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;

/** What a person does with the run: training, steps, the tape, breakpoints. Each becomes a command; how it is done best is kept here. */
final class Transport {

    private final Consumer<Command> session;
    private final Runnable follow;
    private final LatestSnapshot latest;
    private int version = -1; // of what was shown last
    private Optional<Set<Integer>> breakpoints = Optional.empty(); // asked for, while no snapshot shows them yet
    private StepSize size = StepSize.OPERATION;
    private int pace = 30; // small networks learn in some seconds, slow enough to watch
    private LoopDialect dialect = LoopDialect.WORDS;

    /** @param follow looks at what the steps do: who steps looks at nothing else */
    Transport(Consumer<Command> session, LatestSnapshot latest, Runnable follow) {
        this.session = session;
        this.latest = latest;
        this.follow = follow;
    }

    void show(SessionSnapshot snapshot) {
        boolean other = version != snapshot.version();
        version = snapshot.version();
        breakpoints = breakpoints.filter(asked -> !other && !asked.equals(snapshot.breakpoints()));
    }

    void trainOrPause() {
        session.accept(latest.drawn().map(SessionSnapshot::training).orElse(false) ? new Command.Pause() : new Command.Train());
    }

    void step(Pass pass) {
        move(new Command.Step(pass, size));
    }

    /** One step along the program, whichever row it belongs to. */
    void next() {
        step(latest.drawn().map(snapshot -> Pass.of(snapshot.next())).orElse(Pass.FORWARD));
    }

    void back() {
        session.accept(new Command.Back(size));
    }

    void finish(Pass pass) {
        move(new Command.Finish(pass));
    }

    /** To the end of a line of the training loop, in the next batch where this one is past it. */
    void runLine(Phase line) {
        move(new Command.RunLine(line));
    }

    /** To an instruction of the batch that is shown. */
    void seek(int position) {
        move(new Command.Seek(position));
    }

    /** To where the value of a node is there, or its gradient has been passed on. */
    void runTo(int node, boolean backward) {
        move(new Command.RunTo(node, backward));
    }

    private void move(Command command) {
        follow.run();
        session.accept(command);
    }

    /** Sets a breakpoint on a node, or takes it away: also before the one clicked right before has come back. What is no node has none. */
    void breakpoint(int node) {
        if (latest.current().filter(snapshot -> node >= 0 && node < snapshot.graph().size()).isEmpty()) {
            return;
        }
        Set<Integer> nodes = new TreeSet<>(breakpoints.or(() -> latest.current().map(SessionSnapshot::breakpoints)).orElse(Set.of()));
        if (!nodes.remove(node)) {
            nodes.add(node);
        }
        stopAt(nodes);
    }

    void clearBreakpoints() {
        stopAt(Set.of());
    }

    private void stopAt(Set<Integer> nodes) {
        breakpoints = Optional.of(Set.copyOf(nodes));
        session.accept(new Command.Breakpoints(nodes));
    }

    StepSize size() {
        return size;
    }

    void size(StepSize chosen) {
        size = chosen;
    }

    int pace() {
        return pace;
    }

    /** How fast training goes, in epochs a second; 0 for as fast as it can. */
    void pace(int epochsPerSecond) {
        pace = epochsPerSecond;
        session.accept(new Command.Pace(epochsPerSecond));
    }

    LoopDialect dialect() {
        return dialect;
    }

    void dialect(LoopDialect chosen) {
        dialect = chosen;
    }
}
