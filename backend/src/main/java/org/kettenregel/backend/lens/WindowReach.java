package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.WindowReachAnswer.Area;
import org.kettenregel.backend.op.BatchNorm;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.Pool;
import org.kettenregel.backend.op.Reader;
import org.kettenregel.kernels.WindowShape;

/**
 * Follows an area of an image through the operations before and behind it, as far as there are images; averages over a batch are left out. Windows are
 * followed by their sizes, everything else by what each pixel reaches.
 */
final class WindowReach {

    private final Sight sight;

    WindowReach(Sight sight) {
        this.sight = sight;
    }

    /** Ascending; the given area comes last. */
    List<Area> before(Area area) {
        TreeMap<Integer, Area> areas = new TreeMap<>(Map.of(area.node(), area));
        for (int id = area.node(); id >= 0; id--) {
            Area reached = areas.get(id);
            Node node = sight.graph().node(id);
            for (int i = 0; reached != null && i < node.inputs().size(); i++) {
                Node input = sight.graph().node(node.inputs().get(i));
                if (ImageRows.isImage(input) && ImageRows.isImage(node)) {
                    seenBy(node, i, input, reached).ifPresent(seen -> areas.merge(seen.node(), seen, WindowReach::hull));
                }
            }
        }
        return List.copyOf(areas.values());
    }

    /** Ascending, without the given area. */
    List<Area> behind(Area area) {
        TreeMap<Integer, Area> areas = new TreeMap<>(Map.of(area.node(), area));
        for (Node node : sight.graph().nodes()) {
            Area reached = areas.get(node.id());
            if (reached != null) {
                for (Graph.Use use : sight.graph().uses(node.id())) {
                    if (ImageRows.isImage(use.consumer())) {
                        reachedBy(use, node, reached).ifPresent(seen -> areas.merge(seen.node(), seen, WindowReach::hull));
                    }
                }
            }
        }
        List<Area> behind = new ArrayList<>(areas.values());
        behind.remove(area);
        return behind;
    }

    private static Area hull(Area a, Area b) {
        return new Area(a.node(), a.height(), a.width(),
                Math.min(a.top(), b.top()), Math.min(a.left(), b.left()), Math.max(a.bottom(), b.bottom()), Math.max(a.right(), b.right()));
    }

    private Optional<Area> seenBy(Node node, int which, Node input, Area area) {
        return window(node)
                .map(window -> seenThrough(window, input, area))
                .orElseGet(() -> node.op() instanceof BatchNorm ? Optional.of(same(input, area)) : seenByElements(node, which, input, area));
    }

    private Optional<Area> reachedBy(Graph.Use use, Node input, Area area) {
        Node node = use.consumer();
        return window(node)
                .map(window -> reachedThrough(window, node, area))
                .orElseGet(() -> node.op() instanceof BatchNorm ? Optional.of(same(node, area)) : reachedByElements(use, input, area));
    }

    private static Optional<WindowShape> window(Node node) {
        return switch (node.op()) {
            case Conv2d convolution -> Optional.of(convolution.window());
            case Pool pool -> Optional.of(pool.window());
            default -> Optional.empty();
        };
    }

    private static Area same(Node node, Area area) {
        return new Area(node.id(), area.height(), area.width(), area.top(), area.left(), area.bottom(), area.right());
    }

    private static Optional<Area> seenThrough(WindowShape window, Node input, Area area) {
        int[] rows = IntStream.rangeClosed(area.top(), area.bottom())
                .flatMap(row -> IntStream.range(window.kernelRowFrom(row), window.kernelRowTo(row)).map(kernel -> window.row(row, kernel))).toArray();
        int[] columns = IntStream.rangeClosed(area.left(), area.right())
                .flatMap(column -> IntStream.range(window.kernelColumnFrom(column), window.kernelColumnTo(column)).map(kernel -> window.column(column, kernel)))
                .toArray();
        return area(input, rows, columns);
    }

    private static Optional<Area> reachedThrough(WindowShape window, Node node, Area area) {
        int[] rows = IntStream.range(0, window.output().height())
                .filter(row -> IntStream.range(0, window.kernelHeight())
                        .anyMatch(kernel -> area.top() <= window.row(row, kernel) && window.row(row, kernel) <= area.bottom()))
                .toArray();
        int[] columns = IntStream.range(0, window.output().width())
                .filter(column -> IntStream.range(0, window.kernelWidth())
                        .anyMatch(kernel -> area.left() <= window.column(column, kernel) && window.column(column, kernel) <= area.right()))
                .toArray();
        return area(node, rows, columns);
    }

    private static Optional<Area> area(Node node, int[] rows, int[] columns) {
        return rows.length == 0 || columns.length == 0
                ? Optional.empty()
                : Optional.of(new Area(node.id(), node.shape().size(0), node.shape().size(1),
                        IntStream.of(rows).min().orElseThrow(), IntStream.of(columns).min().orElseThrow(),
                        IntStream.of(rows).max().orElseThrow(), IntStream.of(columns).max().orElseThrow()));
    }

    /** The pixels of the input whose first channel reaches a pixel of the area: for operations that treat all channels alike. */
    private Optional<Area> seenByElements(Node node, int which, Node input, Area area) {
        Reader reader = sight.reader(node);
        int[] pixels = IntStream.range(0, input.shape().size(0) * input.shape().size(1))
                .filter(pixel -> places(node, which, input, pixel, reader).anyMatch(place -> inside(place, area)))
                .toArray();
        return area(input, pixels);
    }

    private Optional<Area> reachedByElements(Graph.Use use, Node input, Area area) {
        Reader reader = sight.reader(use.consumer());
        int[] places = IntStream.range(0, area.height() * area.width())
                .filter(pixel -> inside(pixel, area))
                .flatMap(pixel -> places(use.consumer(), use.input(), input, pixel, reader))
                .toArray();
        return area(use.consumer(), places);
    }

    /** The pixels of the same sample that a pixel reaches. */
    private IntStream places(Node node, int which, Node input, int pixel, Reader reader) {
        int start = sight.place(node, 0);
        return node.op().reaches(which, sight.place(input, pixel * input.shape().size(2)), reader)
                .filter(to -> to >= start && to < start + node.shape().width())
                .map(to -> (to - start) / node.shape().size(2));
    }

    private static boolean inside(int pixel, Area area) {
        int row = pixel / area.width();
        int column = pixel % area.width();
        return area.top() <= row && row <= area.bottom() && area.left() <= column && column <= area.right();
    }

    private static Optional<Area> area(Node node, int[] pixels) {
        int width = node.shape().size(1);
        return area(node, IntStream.of(pixels).map(pixel -> pixel / width).toArray(), IntStream.of(pixels).map(pixel -> pixel % width).toArray());
    }
}
