package org.kettenregel.frontend.playground;

import java.util.stream.IntStream;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.frontend.component.data.RateDrawing;

/** Draws the learning rate over as many epochs as it takes to come to rest, in a round number of them. */
final class RateSketch {

    private static final int[] SPANS = {10, 20, 50, 100, 200, 500, 1000};
    private static final int PARTS = 120;

    /** A change of the factor that a small curve does not show. */
    private static final double UNSEEN = 0.01;

    private RateSketch() {}

    static RateDrawing draw(Training training) {
        int epochs = IntStream.of(SPANS).filter(span -> rests(training.schedule(), span)).findFirst().orElse(farthest());
        float[] rates = new float[PARTS + 1];
        for (int i = 0; i <= PARTS; i++) {
            rates[i] = (float) (training.optimizer().learningRate() * training.schedule().factor((double) epochs * i / PARTS));
        }
        return new RateDrawing(rates, epochs);
    }

    private static boolean rests(Schedule schedule, int from) {
        double end = schedule.factor(farthest());
        return IntStream.rangeClosed(from, farthest()).allMatch(epoch -> Math.abs(schedule.factor(epoch) - end) < UNSEEN);
    }

    private static int farthest() {
        return SPANS[SPANS.length - 1];
    }
}
