package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Source;
import org.kettenregel.kernels.Device;

/** Paints the pictures of a network with one or two inputs: what every unit answers over the input plane. */
final class Painter implements AutoCloseable {

    /** Both axes of the 2-D sets reach from -1 to 1; a margin shows what happens beside the points. */
    static final double DOMAIN = 1.2;

    private static final int PLANE = 100;

    /** For wide networks, whose pictures would take longer than their training. */
    private static final int COARSE_PLANE = 50;

    private static final long FINE_BYTES = 40L << 20;
    static final long MOST_BYTES = 64L << 20;
    private static final int CURVE = 200;
    private static final int TILE = 50;
    private static final int MOST_TILES = 64;

    private final GridPass grid;
    private final Graph graph;
    private final int columns;
    private final int rows;
    private final double domain;
    private final Map<String, Node> layers = new LinkedHashMap<>();
    private final float[] points;

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
        this.grid = new GridPass(device, graph, parameters, points);
        for (Node node : graph.nodes()) {
            if (node.id() <= graph.prediction() && !(node.op() instanceof Source)) {
                layers.put(node.scope().layer(), node); // the last node of a layer is its output
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

    Pictures paint() {
        grid.run();
        Node prediction = graph.node(graph.prediction());
        float[] answers = read(prediction);
        float[] surface = unit(answers, prediction.shape().width(), prediction.shape().width() > 1 ? 1 : 0, 1);
        return new Pictures(columns, rows, -domain, domain, center(prediction), surface, rows > 1 ? TILE : 0, rows > 1 ? tiles() : List.of());
    }

    private List<Pictures.Tile> tiles() {
        List<Pictures.Tile> tiles = new ArrayList<>();
        for (int feature = 0; feature < 2; feature++) {
            tiles.add(new Pictures.Tile("input", feature, 0, unit(points, 2, feature, columns / TILE)));
        }
        layers.forEach((layer, node) -> {
            int width = node.shape().width();
            if (tiles.size() + width <= MOST_TILES) {
                float[] values = read(node);
                for (int unit = 0; unit < width; unit++) {
                    tiles.add(new Pictures.Tile(layer, unit, center(node), unit(values, width, unit, columns / TILE)));
                }
            }
        });
        return tiles;
    }

    private static float center(Node node) {
        return node.op() instanceof Activation activation && activation.betweenZeroAndOne() ? 0.5f : 0;
    }

    private float[] read(Node node) {
        float[] values = new float[columns * rows * node.shape().width()];
        grid.read(node.id(), values);
        return values;
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
