package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.Parallel;

/**
 * The gradient of one convolution's weights at a time. The batch is cut into blocks of samples, and the rows of the weights into groups of tiles: a
 * piece is what one block gives to one group. Sums over a block are added up in the order of samples, rows and columns, and then the blocks in
 * their order; the cuts depend on the sizes alone.
 */
final class VectorWeightsAdjoint implements Parallel.RangeTask {

    /** Into about so many pieces the work is cut, so that as many threads find some. */
    private static final int PIECES = 16;

    /** Floats that the sums of all blocks may take. */
    private static final int MOST_SUMS = 1 << 20;

    /** Floats of an image and of the gradient that should stay in the cache while all tiles pass over them. */
    private static final int CACHED = 1 << 17;

    /** Floats behind an image that may be read, and that mean nothing. */
    private static final int SLACK = WeightsTile.ROWS + Lanes.COUNT;

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<WindowScratch> scratches;
    private final PaddedImage image = new PaddedImage();
    private final WeightsTable table = new WeightsTable();
    private WindowShape shape = WindowScratch.NOTHING;
    private float[] x = NONE;
    private float[] outGradient = NONE;
    private float[] sums = NONE; // (blocks, rows of all tiles, padded columns)
    private int samples;
    private int blockSamples;
    private int tilesTogether;

    VectorWeightsAdjoint(Parallel parallel, ThreadLocal<WindowScratch> scratches) {
        this.parallel = parallel;
        this.scratches = scratches;
    }

    /** False, and nothing done, where zeros of the padding might have met a number that is not finite. */
    boolean addTo(float[] weightsGradient, WindowShape window, float[] input, float[] gradient, int count) {
        if (count == 0) {
            return true;
        }
        shape = window;
        samples = count;
        image.input(shape);
        table.of(shape, image);
        int blocks = Math.clamp(MOST_SUMS / blockElements(), 1, Math.min(samples, PIECES));
        blockSamples = Math.ceilDiv(samples, blocks);
        tilesTogether = Math.ceilDiv(table.tiles(), Math.min(table.tiles(), PIECES / blocks));
        if (sums.length < blocks * blockElements()) {
            sums = new float[blocks * blockElements()];
        }
        x = input;
        outGradient = gradient;
        long work = (long) samples * shape.output().cells() * shape.weights() / WindowScratch.PACE;
        parallel.share(blocks * groups(), 1, work, this);
        x = NONE; // a closed buffer must not live on here
        outGradient = NONE;
        addBlocks(blocks);
        if (image.hasPadding() && !isFinite()) {
            return false;
        }
        addRows(weightsGradient);
        return true;
    }

    private int groups() {
        return Math.ceilDiv(table.tiles(), tilesTogether);
    }

    private int columns() {
        return PanelledWeights.paddedColumns(shape.output().channels());
    }

    private int blockElements() {
        return table.tiles() * WeightsTile.ROWS * columns();
    }

    @Override
    public void run(int from, int to) {
        WindowScratch scratch = scratches.get();
        for (int i = from; i < to; i++) {
            int block = i / groups();
            int first = i % groups() * tilesTogether;
            int end = Math.min(table.tiles(), first + tilesTogether);
            int at = block * blockElements();
            int tileElements = WeightsTile.ROWS * columns();
            Arrays.fill(sums, at + first * tileElements, at + end * tileElements, 0);
            int last = Math.min(samples, (block + 1) * blockSamples);
            for (int sample = block * blockSamples; sample < last; sample++) {
                addSample(sample, first, end, at, scratch);
            }
        }
    }

    private void addSample(int sample, int firstTile, int endTile, int at, WindowScratch scratch) {
        int columns = columns();
        int cells = shape.output().cells();
        float[] gradient = outGradient;
        int gradientAt = sample * cells * columns;
        if (columns != shape.output().channels()) {
            gradient = scratch.gradient(cells * columns);
            gradientAt = 0;
            widen(sample, gradient);
        }
        float[] source = x;
        int sourceAt = sample * image.imageElements();
        if (image.hasPadding() || sourceAt + image.imageElements() + SLACK > x.length) {
            source = scratch.image(image.elements() + SLACK);
            image.copy(x, sourceAt, source);
            sourceAt = 0;
        }
        if (table.isUnfolded()) {
            float[] patches = scratch.patches(table.unfoldedElements() + SLACK);
            table.unfold(source, sourceAt, patches);
            source = patches;
            sourceAt = 0;
        }
        int rows = Math.max(1, CACHED / (table.rowStep() + shape.output().width() * columns));
        for (int row = 0; row < shape.output().height(); row += rows) {
            int count = Math.min(rows, shape.output().height() - row);
            int gradientRow = gradientAt + row * shape.output().width() * columns;
            addTiles(firstTile, endTile, source, sourceAt + row * table.rowStep(), gradient, gradientRow, count, at);
        }
    }

    /** Copies the gradient of a sample's output, with as many columns as the panels have. */
    private void widen(int sample, float[] target) {
        int filters = shape.output().channels();
        int columns = columns();
        int first = sample * shape.output().elements();
        for (int cell = 0; cell < shape.output().cells(); cell++) {
            System.arraycopy(outGradient, first + cell * filters, target, cell * columns, filters);
            Arrays.fill(target, cell * columns + filters, (cell + 1) * columns, 0);
        }
    }

    private void addTiles(int from, int to, float[] source, int sourceAt, float[] gradient, int gradientAt, int rows, int at) {
        int columns = columns();
        int cells = shape.output().width();
        for (int tile = from; tile < to; tile++) {
            int xAt = sourceAt + table.at(tile);
            for (int column = 0; column < columns; column += PanelledWeights.width(column, columns)) {
                int sum = at + tile * WeightsTile.ROWS * columns + column;
                if (PanelledWeights.width(column, columns) == Lanes.COUNT) {
                    WeightsTile.narrow(source, xAt, table.cellStep(), table.rowStep(), gradient, gradientAt + column, columns, rows, cells, sums, sum, columns);
                } else {
                    WeightsTile.wide(source, xAt, table.cellStep(), table.rowStep(), gradient, gradientAt + column, columns, rows, cells, sums, sum, columns);
                }
            }
        }
    }

    /** Adds all blocks to the first one. */
    private void addBlocks(int blocks) {
        int size = blockElements();
        for (int block = 1; block < blocks; block++) {
            for (int i = 0; i < size; i += Lanes.COUNT) {
                FloatVector other = FloatVector.fromArray(Lanes.FLOATS, sums, block * size + i);
                FloatVector.fromArray(Lanes.FLOATS, sums, i).add(other).intoArray(sums, i);
            }
        }
    }

    private void addRows(float[] weightsGradient) {
        int filters = shape.output().channels();
        for (int row = 0; row < table.runs() * table.run(); row++) {
            int from = rowAt(row);
            for (int i = 0; i < filters; i++) {
                weightsGradient[row * filters + i] += sums[from + i];
            }
        }
    }

    private boolean isFinite() {
        float sum = 0;
        for (int row = 0; row < table.runs() * table.run(); row++) {
            int from = rowAt(row);
            for (int i = 0; i < shape.output().channels(); i++) {
                sum += sums[from + i] - sums[from + i];
            }
        }
        return sum == 0;
    }

    /** Where the sums of a row of the weights lie. */
    private int rowAt(int row) {
        int tileRow = row / table.run() * table.tilesOfRun() * WeightsTile.ROWS + row % table.run();
        return tileRow * columns();
    }
}
