package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.kernels.Device;

/**
 * Paints the pictures of a network with one or two inputs: what every unit answers over the input plane. What takes long is painted piece by piece, so
 * that nobody has to wait for all of it. On the processor a piece is a few points: a frame for all of them would be most of what an open network takes of
 * the heap, and too large for a cache. Elsewhere each kernel has to be sent, which takes longer than a few points do.
 */
final class Painter implements AutoCloseable {

    /** Both axes of the 2-D sets reach from -1 to 1; a margin shows what happens beside the points. */
    static final double DOMAIN = 1.2;

    private static final int PLANE = 100;

    /** For wide networks, whose pictures would take longer than their training. */
    private static final int COARSE_PLANE = 50;

    private static final long FINE_BYTES = 40L << 20;
    static final long MOST_BYTES = 64L << 20;
    private static final int CURVE = 200;
    private static final int FEATURES = 2; // of a plane
    private static final int TILE = 50;
    private static final int MOST_TILES = 64;

    private final Supplier<GridPass> passes;
    private final boolean lasting; // whether frames take long to get
    private @Nullable GridPass grid;
    private final int stretch; // points after which it is seen whether somebody waits
    private final Graph graph;
    private final int columns;
    private final int rows;
    private final double domain;
    private final Map<String, Node> tiled = new LinkedHashMap<>(); // by layer
    private final float[] places; // of the columns along x1, and the other way round of the rows along x2
    private final List<Pictures.Tile> inputs; // the same in all pictures
    private Optional<Pictures> painted = Optional.empty();
    private boolean behind;

    /**
     * @param domain half the width of the window on the input space
     * @param room   bytes that are left
     */
    Painter(Device device, Graph graph, Parameters parameters, double domain, long room) {
        this.graph = graph;
        this.domain = domain;
        boolean plane = graph.input().shape().width() == 2;
        int side = bytes(graph, PLANE) <= Math.min(FINE_BYTES, room) ? PLANE : COARSE_PLANE;
        this.columns = plane ? side : CURVE;
        this.rows = plane ? side : 1;
        this.places = places();
        this.inputs = plane ? inputs() : List.of();
        this.stretch = MemoryPlan.computedAtOnce(graph, columns * rows);
        this.lasting = device.traits().threads() == 0;
        int together = lasting ? stretch : MemoryPlan.evaluatedAtOnce(graph, columns * rows);
        this.passes = () -> new GridPass(device, graph, parameters, columns * rows, together, this::points);
        if (plane) {
            findTiles();
        }
        this.grid = lasting ? passes.get() : null;
    }

    private void findTiles() {
        int tiles = FEATURES;
        for (Map.Entry<String, Node> output : graph.outputs(graph.prediction() + 1).entrySet()) {
            int width = output.getValue().shape().width();
            if (tiles + width <= MOST_TILES) {
                tiled.put(output.getKey(), output.getValue());
                tiles += width;
            }
        }
    }

    /** @param room bytes that are left */
    static boolean canPaint(Graph graph, long room) {
        return graph.readsSamples() && graph.input().shape().width() <= 2 && bytes(graph, COARSE_PLANE) <= Math.min(MOST_BYTES, room);
    }

    private static long bytes(Graph graph, int side) {
        return MemoryPlan.forwardBytes(graph, side * side);
    }

    private float[] places() {
        float[] all = new float[columns];
        for (int column = 0; column < columns; column++) {
            all[column] = (float) (domain * (2.0 * column / (columns - 1) - 1));
        }
        return all;
    }

    /** Features of points, row by row. */
    private void points(int first, int count, float[] target) {
        int next = 0;
        for (int point = first; point < first + count; point++) {
            target[next++] = places[point % columns];
            if (rows > 1) {
                target[next++] = -places[point / columns];
            }
        }
    }

    private List<Pictures.Tile> inputs() {
        float[] points = new float[columns * rows * FEATURES];
        points(0, columns * rows, points);
        return List.of(tile("input", 0, 0, points, FEATURES), tile("input", 1, 0, points, FEATURES));
    }

    /** Paints with the weights of now. Where somebody comes to wait meanwhile, the pictures stay those before; the first ones are painted to their end. */
    Pictures paint(BooleanSupplier awaited) {
        Map<Integer, float[]> numbers = new HashMap<>();
        Stream.concat(Stream.of(graph.node(graph.prediction())), tiled.values().stream())
                .forEach(node -> numbers.computeIfAbsent(node.id(), id -> new float[columns * rows * node.shape().width()]));
        int look = stretch;
        GridPass pass = grid == null ? passes.get() : grid;
        grid = pass;
        pass.run();
        numbers.forEach(pass::read);
        while (pass.hasMore()) {
            if (pass.computed() >= look) {
                if (painted.isPresent() && awaited.getAsBoolean()) {
                    behind = true;
                    return painted.get();
                }
                look += stretch;
            }
            pass.runOn();
            numbers.forEach(pass::read);
        }
        Pictures now = pictures(numbers);
        painted = Optional.of(now);
        behind = false;
        return now;
    }

    /** Whether the pictures painted last are those before. */
    boolean isBehind() {
        return behind;
    }

    /** @param numbers by node, those at all points */
    private Pictures pictures(Map<Integer, float[]> numbers) {
        Node prediction = graph.node(graph.prediction());
        int width = prediction.shape().width();
        float[] surface = unit(numbers.get(prediction.id()), width, width > 1 ? 1 : 0, 1);
        return new Pictures(columns, rows, -domain, domain, center(prediction), surface, rows > 1 ? TILE : 0, rows > 1 ? tiles(numbers) : List.of());
    }

    private List<Pictures.Tile> tiles(Map<Integer, float[]> numbers) {
        List<Pictures.Tile> tiles = new ArrayList<>(inputs);
        tiled.forEach((layer, node) -> {
            int width = node.shape().width();
            for (int unit = 0; unit < width; unit++) {
                tiles.add(tile(layer, unit, center(node), numbers.get(node.id()), width));
            }
        });
        return tiles;
    }

    private Pictures.Tile tile(String layer, int unit, float center, float[] values, int width) {
        return new Pictures.Tile(layer, unit, center, unit(values, width, unit, columns / TILE));
    }

    private static float center(Node node) {
        return node.op() instanceof Activation activation && activation.betweenZeroAndOne() ? 0.5f : 0;
    }

    /** One column of (points, width), of every {@code stride}-th point in both directions. */
    private float[] unit(float[] values, int width, int unit, int stride) {
        int across = columns / stride;
        int down = Math.max(1, rows / stride);
        float[] picture = new float[across * down];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                picture[row * across + column] = values[(row * stride * columns + column * stride) * width + unit];
            }
        }
        return picture;
    }

    /** Nothing may be painted for long: lets go of what painting can have again at once. */
    void rest() {
        if (!lasting) {
            close();
        }
    }

    @Override
    public void close() {
        GridPass closing = grid;
        grid = null;
        if (closing != null) {
            closing.close();
        }
    }
}
