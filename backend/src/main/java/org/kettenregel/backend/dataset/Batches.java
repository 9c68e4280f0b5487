package org.kettenregel.backend.dataset;

/**
 * The samples of a part in the order an epoch visits them, cut into batches. The order is a function of (seed, epoch): any epoch can be
 * asked for at any time. Keeps the order of the epoch asked for last, so it belongs to one thread.
 */
public final class Batches {

    private static final long NO_EPOCH = -1;

    private final int[] samples;
    private final int batchSize;
    private final Seed seed;
    private final boolean shuffle;
    private final int[] order;
    private final int batchesPerEpoch;
    private long epochInOrder = NO_EPOCH;

    /** @param samples for training those of the training part; read only, never copied back */
    public Batches(int[] samples, int batchSize, Seed seed, boolean shuffle) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batches: the batch size must be at least 1, found " + batchSize);
        }
        this.samples = samples.clone();
        this.batchSize = batchSize;
        this.seed = seed;
        this.shuffle = shuffle;
        this.order = samples.clone();
        this.batchesPerEpoch = Math.ceilDiv(samples.length, batchSize);
    }

    /** The last one holds the rest, and may be smaller. */
    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** Samples in the given batch of any epoch. */
    public int sizeOf(int batch) {
        if (batch < 0 || batch >= batchesPerEpoch) {
            throw new IllegalArgumentException("batches: there are %d per epoch, asked for number %d".formatted(batchesPerEpoch, batch));
        }
        return Math.min(batchSize, samples.length - batch * batchSize);
    }

    /** The sample in a row of a batch. Epochs, batches and rows count from 0. */
    public int sampleAt(long epoch, int batch, int row) {
        if (row < 0 || row >= sizeOf(batch)) {
            throw new IllegalArgumentException("batches: batch %d has %d rows, asked for number %d".formatted(batch, sizeOf(batch), row));
        }
        arrange(epoch);
        return order[batch * batchSize + row];
    }

    /**
     * Writes features (n, width) and encoded targets (n, columns) of a batch from the start of the arrays; gives n. Allocates nothing but
     * a key per new epoch.
     */
    public int fill(Dataset data, TargetEncoding encoding, long epoch, int batch, float[] features, float[] targets) {
        int rows = sizeOf(batch);
        int first = batch * batchSize;
        arrange(epoch);
        data.copyFeatures(order, first, rows, features, 0);
        encoding.encode(data, order, first, rows, targets, 0);
        return rows;
    }

    private void arrange(long epoch) {
        if (epoch < 0) {
            throw new IllegalArgumentException("batches: epochs count from 0, asked for number " + epoch);
        }
        if (epoch == epochInOrder) {
            return;
        }
        System.arraycopy(samples, 0, order, 0, samples.length); // every epoch starts from the same order, or it would depend on those before
        if (shuffle) {
            seed.shuffle(Stream.SHUFFLE, epoch, order);
        }
        epochInOrder = epoch;
    }
}
