package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Vocabulary;

/** Puts the samples of a batch into the input and target of a frame, over staging arrays that are kept. */
final class BatchLoader {

    private final Dataset data;
    private final TargetEncoding encoding;
    private final Batches batches;
    private final int featureWidth;
    private final int targetWidth;
    private final float[] features;
    private final float[] targets;
    private long loadedEpoch;
    private int loadedBatch;

    BatchLoader(Dataset data, TargetEncoding encoding, Batches batches, int capacity) {
        this.data = data;
        this.encoding = encoding;
        this.batches = batches;
        this.featureWidth = data.width();
        this.targetWidth = encoding.width(data);
        this.features = new float[capacity * featureWidth];
        this.targets = new float[capacity * targetWidth];
    }

    void load(long epoch, int batch, Frame frame) {
        int rows = batches.fill(data, encoding, epoch, batch, features, targets);
        loadedEpoch = epoch;
        loadedBatch = batch;
        frame.samples(rows);
        frame.input().upload(features, 0, rows * featureWidth);
        frame.target().upload(targets, 0, rows * targetWidth);
    }

    /** Encoded targets of the batch loaded last, (n, columns). */
    float[] targets() {
        return targets;
    }

    /** The sample in a row of the batch loaded last; of the first batch before any was loaded. */
    int sampleAt(int row) {
        return batches.sampleAt(loadedEpoch, loadedBatch, row);
    }

    Optional<Vocabulary> vocabulary() {
        return data.vocabulary();
    }

    Batches batches() {
        return batches;
    }
}
