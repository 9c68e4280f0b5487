package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.kernels.Device;

/**
 * Paints the pictures of a network with one or two inputs: what every unit answers over the input plane. What takes long is painted piece by piece, so
 * that nobody has to wait for all of it.
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

    private final GridPass grid;
    private final Graph graph;
    private final int columns;
    private final int rows;
    private final double domain;
    private final Map<String, Node> tiled = new LinkedHashMap<>(); // by layer
    private final float[] points;
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
        this.points = points();
        this.grid = new GridPass(device, graph, parameters, points, MemoryPlan.computedAtOnce(graph, columns * rows));
        if (plane) {
            findTiles();
        }
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

    private float[] points() {
        float[] all = new float[columns * rows * (rows > 1 ? 2 : 1)];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all[next++] = (float) along(column, columns);
                if (rows > 1) {
                    all[next++] = (float) -along(row, rows);
                }
            }
        }
        return all;
    }

    private double along(int place, int count) {
        return domain * (2.0 * place / (count - 1) - 1);
    }

    /** Paints with the weights of now. Where somebody comes to wait meanwhile, the pictures stay those before; the first ones are painted to their end. */
    Pictures paint(BooleanSupplier awaited) {
        Map<Integer, float[]> numbers = new HashMap<>();
        Stream.concat(Stream.of(graph.node(graph.prediction())), tiled.values().stream())
                .forEach(node -> numbers.computeIfAbsent(node.id(), id -> new float[columns * rows * node.shape().width()]));
        grid.run();
        numbers.forEach(grid::read);
        while (grid.hasMore()) {
            if (painted.isPresent() && awaited.getAsBoolean()) {
                behind = true;
                return painted.get();
            }
            grid.runOn();
            numbers.forEach(grid::read);
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
        List<Pictures.Tile> tiles = new ArrayList<>();
        for (int feature = 0; feature < FEATURES; feature++) {
            tiles.add(new Pictures.Tile("input", feature, 0, unit(points, FEATURES, feature, columns / TILE)));
        }
        tiled.forEach((layer, node) -> {
            int width = node.shape().width();
            for (int unit = 0; unit < width; unit++) {
                tiles.add(new Pictures.Tile(layer, unit, center(node), unit(numbers.get(node.id()), width, unit, columns / TILE)));
            }
        });
        return tiles;
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

    @Override
    public void close() {
        grid.close();
    }
}
