package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.PathAnswer.Counted;
import org.kettenregel.backend.lens.PathAnswer.Group;
import org.kettenregel.backend.lens.PathAnswer.Kind;

/**
 * Counts the paths between two numbers, adds them up, and tells them one by one or in groups.
 *
 * @param budget edges between numbers that it follows; beyond them the gradients of the engine have to do
 */
record PathTally(PathWays ways, int fromPlace, int toPlace, long budget) {

    /** Takes some tens of milliseconds. */
    static final long BUDGET = 2_000_000;

    /** More paths are told in groups. */
    static final int LISTED = 200;

    PathAnswer answer() {
        int batch = ways.sight().samples();
        if (batch > 1 && !ways.to().shape().batched() && !ways.mixesSamples()) {
            PathReach one = new PathReach(ways, fromPlace, only(ways.sight().row()), budget);
            if (one.edges() > budget / batch) { // samples have about as many edges each, so that all would be too many
                return beyond(one, one.complete() ? Counted.ONE_SAMPLE : Counted.MORE);
            }
        }
        PathReach reach = new PathReach(ways, fromPlace, samples(), budget);
        return reach.complete() ? within(reach) : beyond(reach, Counted.MORE);
    }

    private PathAnswer within(PathReach reach) {
        PathSweep sweep = PathSweep.all(ways, reach, toPlace);
        PathSums sums = sweep.all(ways.from());
        double count = sums.count(fromPlace);
        if (count <= LISTED) {
            List<PathAnswer.Path> paths = PathList.of(ways, sweep, fromPlace);
            double sum = paths.stream().mapToDouble(PathAnswer.Path::product).sum();
            return told(Kind.PATHS, count, Counted.ALL, paths, List.of(), sum, sums.absolute(fromPlace));
        }
        Optional<Integer> routes = RouteGroups.count(ways).filter(several -> several > 1 && several * reach.edges() <= budget);
        if (routes.isPresent()) {
            List<Group> groups = RouteGroups.of(ways, PathSweep.byLayers(ways, reach, toPlace), fromPlace);
            return told(Kind.LAYERS, count, Counted.ALL, List.of(), groups, sum(groups), sums.absolute(fromPlace));
        }
        PathFront front = PathFront.of(ways, fromPlace, (node, place) -> sweep.all(node).count(place) > 0);
        FrontGroups groups = new FrontGroups(
                ways, front, number -> sweep.all(number.node()).slope(number.place()), number -> sweep.all(number.node()).count(number.place()));
        List<Group> sorted = groups.groups();
        return told(groups.kind(), count, Counted.ALL, List.of(), sorted, sum(sorted), sums.absolute(fromPlace));
    }

    /** Nothing but the sample of the end depends on the start, where samples do not meet on the way. */
    private IntPredicate samples() {
        return ways.to().shape().batched() && !ways.mixesSamples() ? only(toPlace / ways.to().shape().width()) : sample -> true;
    }

    private static IntPredicate only(int row) {
        return sample -> sample == row;
    }

    /** The first edges by hand, and for all behind them what the engine has propagated. */
    private PathAnswer beyond(PathReach reach, Counted counted) {
        Sight sight = ways.sight();
        PathFront front = PathFront.of(ways, fromPlace, (node, place) -> !ways.to().shape().batched() || reach.keeps(node).test(place));
        boolean propagated = ways.to().id() == sight.graph().loss() && front.nodes().stream().allMatch(sight::gradientReady);
        ToDoubleFunction<PathFront.Number> slope = number -> propagated ? sight.gradients(number.node())[number.place()] : Double.NaN;
        FrontGroups groups = new FrontGroups(ways, front, slope, number -> Double.NaN);
        double absolute = front.numbers().stream().mapToDouble(number -> Math.abs(groups.contribution(number))).sum();
        double count = counted == Counted.ONE_SAMPLE
                ? PathSweep.counting(ways, reach, toPlace).all(ways.from()).count(fromPlace)
                : front.numbers().size();
        List<Group> sorted = groups.groups();
        return told(groups.kind(), count, counted, List.of(), sorted, sum(sorted), absolute);
    }

    private static double sum(List<Group> groups) {
        return groups.stream().mapToDouble(Group::contribution).sum();
    }

    private PathAnswer told(
            Kind kind, double count, Counted counted, List<PathAnswer.Path> paths, List<Group> groups, double sum, double absolute) {
        Sight sight = ways.sight();
        boolean known = ways.to().id() == sight.graph().loss() && sight.gradientReady(ways.from());
        double gradient = known ? sight.gradients(ways.from())[fromPlace] : Double.NaN;
        return new PathAnswer(
                ways.from().id(), ways.to().id(), kind, count, counted, paths, groups.subList(0, Math.min(PathAnswer.SHOWN, groups.size())),
                groups.size(), sum, absolute, gradient, sight.updated());
    }
}
