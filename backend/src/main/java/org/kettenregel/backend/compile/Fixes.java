package org.kettenregel.backend.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;

/**
 * Ways out of a problem. Whatever is proposed has been tried: the problem is gone and no other one has come, or, where no way ends all of it, what is left
 * was hidden behind the problem.
 */
public final class Fixes {

    /** More would have to be read. */
    private static final int MOST_OFFERED = 3;

    private final Experiment before;
    private final CostSheet sheet;
    private final Problem problem;

    private Fixes(Experiment before, CostSheet sheet, Problem problem) {
        this.before = before;
        this.sheet = sheet;
        this.problem = problem;
    }

    /** Best first; empty where there is no way out in one step. */
    public static List<Fix> of(Experiment experiment, CostSheet sheet, Problem problem) {
        return new Fixes(experiment, sheet, problem).tried();
    }

    private List<Fix> tried() {
        List<Tried> tried = proposed().flatMap(way -> attempt(way).stream()).toList();
        boolean ends = tried.stream().anyMatch(Tried::ends);
        Set<List<String>> said = new HashSet<>();
        return tried.stream().filter(way -> way.ends() == ends && said.add(said(way.fix()))).limit(MOST_OFFERED).map(Tried::fix).toList();
    }

    /** Of two ways that sound the same the first is the shorter one. */
    private static List<String> said(Fix fix) {
        return Stream.concat(Stream.of(fix.id(), fix.layer()), fix.arguments().stream()).toList();
    }

    /** @param ends whether nothing is wrong any more */
    private record Tried(Fix fix, boolean ends) {}

    private Stream<Supplier<Fix>> proposed() {
        return switch (problem.where()) {
            case Location.InLayer in when problem.code().equals("layer-shape") -> new ShapeFixes(before, sheet, before.layer(in.key())).all();
            case Location.InLayer in -> new AnswerFixes(before, problem).inLayer(before.layer(in.key()));
            case Location.Loss _ -> new AnswerFixes(before, problem).inLoss();
            case Location.Data _, Location.Run _ -> Stream.of();
        };
    }

    /** A way may lead to values that a layer refuses; then it is none. */
    private Optional<Tried> attempt(Supplier<Fix> way) {
        try {
            Fix fix = way.get();
            CostSheet after = CostSheet.of(fix.after());
            Set<String> left = after.problems().stream().map(Fixes::name).collect(Collectors.toSet());
            return left.contains(name(problem)) || fix.after().equals(before) ? Optional.empty()
                    : Set.copyOf(names(sheet)).containsAll(left) && fewerErrors(after) ? Optional.of(new Tried(fix, after.runs() || !problem.isError()))
                    : hiddenBefore(after) ? Optional.of(new Tried(fix, false))
                    : Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static List<String> names(CostSheet sheet) {
        return sheet.problems().stream().map(Fixes::name).toList();
    }

    private static String name(Problem problem) {
        return problem.code() + " " + (problem.where() instanceof Location.InLayer in ? in.key() : problem.where());
    }

    private boolean fewerErrors(CostSheet after) {
        return !problem.isError() || errors(after) < errors(sheet);
    }

    private static long errors(CostSheet sheet) {
        return sheet.problems().stream().filter(Problem::isError).count();
    }

    /** Whether all that is wrong now is about layers of which nothing could be said before, or about the whole where nothing could be said of the output. */
    private boolean hiddenBefore(CostSheet after) {
        Set<String> unknown = sheet.layers().stream().filter(layer -> !layer.known()).map(LayerCost::key).collect(Collectors.toSet());
        boolean outputUnknown = unknown.contains(before.output().key());
        return problem.isError() && outputUnknown && after.problems().stream().allMatch(left -> left.where() instanceof Location.InLayer in
                ? unknown.contains(in.key()) || in.key().equals(after.layers().getLast().key())
                : true);
    }
}
