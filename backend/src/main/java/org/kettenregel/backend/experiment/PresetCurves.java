package org.kettenregel.backend.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;

/** Regression where one sees it best: a number for a number. */
final class PresetCurves {

    private static final int POINTS = 60;

    private PresetCurves() {}

    /** sin(2 x) + 0.3 x from -3 to 2.9, to two decimals, so that a link stays short. */
    static OwnPoints wave() {
        return new OwnPoints(IntStream.range(0, POINTS).mapToObj(i -> {
            double x = rounded(i / 10.0 - 3);
            return OwnPoint.of(rounded(Math.sin(2 * x) + 0.3 * x), x);
        }).toList(), false);
    }

    private static double rounded(double number) {
        return Math.round(100 * number) / 100.0;
    }

    /** Two hidden layers of 16: 32 + 272 + 17 = 321 parameters. */
    static Preset curve() {
        return new Preset("curve", new Experiment(
                "A curve to fit", wave(), new Split(60, 20, 20),
                Presets.chain(List.of(new Dense(16, new Tanh()), new Dense(16, new Tanh()), new Dense(1, new Linear()))),
                new MeanSquaredError(), new Training(9, true, new Adam(0.01)), 1, List.of()));
    }
}
