package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Sgd;

/** Windows over images so small that every number can be checked by hand. */
final class PresetWindows {

    private PresetWindows() {}

    /**
     * The image [[1,0,3,6],[2,4,5,2],[2,6,2,0],[3,4,1,7]] pooled to [[4,6],[6,7]]. A kernel of the single weight 1 before it lets a gradient flow so far; the
     * weights 1, 2, 3, 4 behind it and the absolute error of 62 for 60 send the gradient [[1,2],[3,4]] back, so that the kernel's is 4 + 12 + 18 + 28 = 62.
     */
    static Preset maxPooling() {
        OwnPoint image = OwnPoint.of(60, 1, 0, 3, 6, 2, 4, 5, 2, 2, 6, 2, 0, 3, 4, 1, 7);
        List<OwnValue> values = new ArrayList<>(List.of(new OwnValue("conv2d#2/weights", 0, 1)));
        for (int i = 0; i < 4; i++) {
            values.add(new OwnValue("dense#5/weights", i, i + 1));
        }
        return new Preset("max-pooling", new Experiment(
                "Max-pooling of sixteen numbers", new OwnPoints(List.of(image), false), new Split(100, 0, 0),
                Presets.chain(List.of(
                        new ReshapeLayer(4, 4, 1),
                        new Conv2D(1, 1, 1, Padding.VALID, 1, new Linear(), false, new GlorotUniform()),
                        new MaxPooling(2),
                        new Flatten(),
                        new Dense(1, new Linear(), false, new GlorotUniform()))),
                new MeanAbsoluteError(), new Training(1, false, new Sgd(0.01, 0)), 1, values));
    }
}
