package org.kettenregel.backend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.study.Part;
import org.kettenregel.backend.study.Subject;

/** A few images and, below each, what the network makes of it. */
final class ReconstructionPicture {

    private static final int COLUMNS = 10;
    private static final int PAIRS = 2; // of rows

    private final Subject subject;
    private final Part part;
    private final int[] samples;

    private ReconstructionPicture(Subject subject) {
        this.subject = subject;
        this.part = Part.judging(subject.loaded().split());
        int[] all = part.samples(subject.loaded().split());
        this.samples = Arrays.copyOf(all, Math.min(all.length, COLUMNS * PAIRS));
    }

    /** Refuses an experiment that has nothing to draw. */
    static ReconstructionPicture of(Subject subject) {
        if (!subject.experiment().loss().reconstructs()) {
            throw new BadArguments("train: expected with --picture a network that makes its input again, found one with another loss;"
                    + " choose the reconstruction loss or leave out --picture.");
        }
        Shape shape = subject.loaded().data().inputShape();
        if (shape.sizes().size() != 3 || shape.size(2) != 1 && shape.size(2) != 3) {
            throw new BadArguments(("train: expected with --picture images of shape (n, height, width, channels) with 1 or 3 channels,"
                    + " found samples of shape %s; choose a data set of images or leave out --picture.").formatted(shape));
        }
        return new ReconstructionPicture(subject);
    }

    /** Gives what is in the file, in words. */
    String save(Parameters parameters, Path file) throws IOException {
        Rows rows = new Rows(samples.length * subject.loaded().data().width());
        try (Evaluation evaluation = subject.evaluation(parameters, samples)) {
            evaluation.run(rows);
        }
        int columns = Math.min(samples.length, COLUMNS);
        PictureGrid grid = new PictureGrid(subject.loaded().data().inputShape(), 2 * Math.ceilDiv(samples.length, columns), columns);
        rows.draw(grid, samples.length, columns);
        grid.save(file);
        return "the first %d %s samples and, below each, its reconstruction".formatted(samples.length, Wording.of(part));
    }

    /** Keeps what went in and what came out, sample after sample. */
    private static final class Rows implements Tally {

        private final float[] originals;
        private final float[] outputs;
        private int length;

        Rows(int numbers) {
            this.originals = new float[numbers];
            this.outputs = new float[numbers];
        }

        @Override
        public void add(float[] outputs, float[] targets, int samples, int width) {
            System.arraycopy(targets, 0, originals, length, samples * width);
            System.arraycopy(outputs, 0, this.outputs, length, samples * width);
            length += samples * width;
        }

        /** Brightness from 0 to 1 is drawn as it is; other numbers between the least and the greatest of the originals. */
        void draw(PictureGrid grid, int samples, int columns) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (float number : originals) {
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
            }
            boolean brightness = least >= 0 && greatest <= 1;
            double black = brightness ? 0 : least;
            double white = brightness ? 1 : greatest;
            int width = length / samples;
            for (int sample = 0; sample < samples; sample++) {
                int row = 2 * (sample / columns);
                grid.draw(row, sample % columns, originals, sample * width, black, white);
                grid.draw(row + 1, sample % columns, outputs, sample * width, black, white);
            }
        }
    }
}
