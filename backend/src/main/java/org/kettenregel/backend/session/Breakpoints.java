package org.kettenregel.backend.session;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.program.Places;
import org.kettenregel.backend.program.Program;

/** Where steps and training stop on their way. Nodes are known by their names, so that they are found again after an edit. */
final class Breakpoints {

    private final Set<String> names = new HashSet<>();
    private Set<Integer> nodes = Set.of(); // of the program that runs now, as are the places
    private BitSet places = new BitSet();
    private boolean stopped;

    boolean isEmpty() {
        return places.isEmpty();
    }

    Set<Integer> nodes() {
        return nodes;
    }

    /** Takes these in place of those there were; what is no node is none. */
    void set(Set<Integer> wanted, Program program) {
        names.clear();
        program.graph().nodes().stream().filter(node -> wanted.contains(node.id())).map(Breakpoints::name).forEach(names::add);
        find(program);
    }

    /** Finds the nodes again in another program. */
    void find(Program program) {
        nodes = program.graph().nodes().stream().filter(node -> names.contains(name(node))).map(Node::id).collect(Collectors.toCollection(TreeSet::new));
        places = new Places(program).of(nodes);
    }

    private static String name(Node node) {
        return node.scope().toString();
    }

    /** The same goal, or a breakpoint before it. */
    StopCondition before(StopCondition goal) {
        return isEmpty() ? goal : goal.or(places);
    }

    /** Works as a run does by itself, up to a breakpoint; gives whether it is there, or at its goal. */
    boolean run(TrainingRun run, StopCondition goal, long deadline) {
        boolean reached = run.runUntil(before(goal), deadline);
        stopped = reached && stopped(run, goal);
        return reached;
    }

    /** Whether a run stands behind an instruction at which it was to stop, other than for its goal. */
    boolean stopped(TrainingRun run, StopCondition goal) {
        stopped = run.executed() >= 0 && places.get(run.executed())
                && !goal.stopAfter(run.program(), run.executed(), run.cursor().position() == 0 && run.cursor().batch() == 0);
        return stopped;
    }

    /** Whether the last step has ended so. */
    boolean stopped() {
        return stopped;
    }

    void leave() {
        stopped = false;
    }
}
