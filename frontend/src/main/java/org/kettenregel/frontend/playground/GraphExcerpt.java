package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.inspect.NodeInfo;

/**
 * Which nodes of a graph are drawn: all of them, but of long sequences only the first two steps, the last one and the one at work. What lies
 * between stands as one gap.
 *
 * @param places   for each node the one that stands for it: itself, or the gap that it lies in
 * @param gapsAt   by the first node of each gap
 */
record GraphExcerpt(Map<Integer, Integer> places, Map<Integer, Gap> gapsAt) {

    private static final int MOST_NODES = 120;
    private static final int STEPS_AT_FIRST = 2;
    private static final Pattern STEP = Pattern.compile("step (\\d+)/.*");

    /**
     * Steps of one layer that are not drawn.
     *
     * @param id     below zero, as no node has it
     * @param inputs what its nodes read from outside
     */
    record Gap(int id, String layer, int first, int last, int operations, List<Integer> inputs) {}

    private record Step(String layer, int number) {}

    /** @param current the node at work, -1 for none */
    static GraphExcerpt of(List<NodeInfo> graph, int current) {
        Map<Integer, Integer> places = new HashMap<>();
        graph.forEach(node -> places.put(node.id(), node.id()));
        Map<Integer, Gap> gaps = new LinkedHashMap<>();
        if (graph.size() > MOST_NODES) {
            Step at = graph.stream().filter(node -> node.id() == current).findFirst().map(GraphExcerpt::step).orElse(new Step("", 0));
            Map<String, SortedSet<Integer>> hidden = new LinkedHashMap<>();
            graph.forEach(node -> hidden.computeIfAbsent(node.layer(), layer -> new TreeSet<>()).add(step(node).number));
            hidden.forEach((layer, steps) -> {
                int last = steps.last();
                steps.removeIf(step -> step <= STEPS_AT_FIRST || step == last || step(layer, step).equals(at));
                runs(steps).forEach(run -> leaveOut(graph, layer, run, places, gaps));
            });
        }
        return new GraphExcerpt(Map.copyOf(places), gaps);
    }

    /** Number 0 for what belongs to no step. */
    private static Step step(NodeInfo node) {
        Matcher matcher = STEP.matcher(node.part());
        return step(node.layer(), matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
    }

    private static Step step(String layer, int number) {
        return new Step(layer, number);
    }

    /** Numbers that follow one another, from the first to the last of each run; a run of one is worth no gap. */
    private static List<int[]> runs(SortedSet<Integer> numbers) {
        List<int[]> runs = new ArrayList<>();
        for (int number : numbers) {
            if (!runs.isEmpty() && runs.getLast()[1] == number - 1) {
                runs.getLast()[1] = number;
            } else {
                runs.add(new int[] {number, number});
            }
        }
        return runs.stream().filter(run -> run[1] > run[0]).toList();
    }

    private static void leaveOut(List<NodeInfo> graph, String layer, int[] run, Map<Integer, Integer> places, Map<Integer, Gap> gaps) {
        List<NodeInfo> inside = graph.stream()
                .filter(node -> node.layer().equals(layer) && step(node).number >= run[0] && step(node).number <= run[1]).toList();
        int id = -2 - inside.getFirst().id(); // -1 means none
        inside.forEach(node -> places.put(node.id(), id));
        List<Integer> inputs = inside.stream().flatMap(node -> node.inputs().stream()).map(places::get).filter(place -> place != id).distinct().toList();
        gaps.put(inside.getFirst().id(), new Gap(id, layer, run[0], run[1], inside.size(), inputs));
    }

    boolean shows(int node) {
        return places.getOrDefault(node, -1) == node;
    }

    /** What stands where the operands of a node stand. */
    List<Integer> operands(NodeInfo node) {
        return node.inputs().stream().map(places::get).toList();
    }
}
