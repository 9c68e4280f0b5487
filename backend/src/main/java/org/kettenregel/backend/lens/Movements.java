package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;

/** Moves a grid and some points through the plane and keeps where they are after each movement. What would change nothing is left out. */
final class Movements {

    private final List<GeometryAnswer.Stage> stages = new ArrayList<>();
    private final int length;
    private Grid grid;

    /** @param length numbers of all points */
    Movements(Grid grid, int length) {
        this.grid = grid;
        this.length = length;
    }

    void move(AffineParts parts, float[] points) {
        Grid moving = pointsAsGrid(points);
        moving = rotate(parts.first(), moving);
        if (parts.mirror() != AffineParts.NO_MIRROR) {
            double[][] flip = {{parts.mirror() == 0 ? -1 : 1, 0}, {0, parts.mirror() == 1 ? -1 : 1}};
            moving = moving.times(flip);
            add(GeometryAnswer.Kind.MIRROR, List.of(parts.mirror() + 1.0), flip, moving);
        }
        double[] along = parts.along();
        if (along[0] != 1 || along[1] != 1) {
            double[][] stretch = {{along[0], 0}, {0, along[1]}};
            moving = moving.times(stretch);
            add(GeometryAnswer.Kind.STRETCH, List.of(along[0], along[1]), stretch, moving);
        }
        rotate(parts.last(), moving);
    }

    private static Grid pointsAsGrid(float[] points) {
        double[] numbers = new double[points.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = points[i];
        }
        return new Grid(numbers);
    }

    private Grid rotate(double angle, Grid moving) {
        if (angle == 0) {
            return moving;
        }
        double[][] turn = {{Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}};
        Grid turned = moving.times(turn);
        add(GeometryAnswer.Kind.ROTATE, List.of(Math.toDegrees(angle)), turn, turned);
        return turned;
    }

    private void add(GeometryAnswer.Kind kind, List<Double> numbers, double[][] matrix, Grid points) {
        grid = grid.times(matrix);
        stages.add(new GeometryAnswer.Stage(kind, numbers, "", points.floats(), grid.floats()));
    }

    /** After the last movement of the matrix the points are where the engine has computed them. */
    void settle(float[] product) {
        if (!stages.isEmpty() && product.length == length) {
            GeometryAnswer.Stage last = stages.removeLast();
            stages.add(new GeometryAnswer.Stage(last.kind(), last.numbers(), last.activation(), product, last.grid()));
        }
    }

    void shift(float[] by, float[] sums) {
        grid = grid.plus(by);
        stages.add(new GeometryAnswer.Stage(GeometryAnswer.Kind.SHIFT, List.of((double) by[0], (double) by[1]), "", sums, grid.floats()));
    }

    void bend(Node node, float[] outputs) {
        grid = new GridReader(grid).through(node.op());
        String activation = node.op() instanceof Activation bent ? Catalog.of(Activation.class).idOf(bent) : "";
        stages.add(new GeometryAnswer.Stage(GeometryAnswer.Kind.ACTIVATION, List.of(), activation, outputs, grid.floats()));
    }

    List<GeometryAnswer.Stage> stages() {
        return stages;
    }
}
