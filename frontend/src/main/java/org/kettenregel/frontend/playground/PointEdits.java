package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;

/** Points set in the picture of the output, where the data are a person's own. */
final class PointEdits {

    private PointEdits() {}

    static Experiment add(Experiment experiment, double x1, double x2, int label) {
        if (!(experiment.data() instanceof OwnPoints own)) {
            return experiment;
        }
        List<OwnPoint> points = new ArrayList<>(own.points());
        points.add(OwnPoint.of(label, x1, x2));
        return ExperimentEdits.data(experiment, new OwnPoints(points, own.classes()));
    }

    /** The last point stays: without any there is nothing to learn. */
    static Experiment remove(Experiment experiment, int index) {
        if (!(experiment.data() instanceof OwnPoints own) || own.points().size() < 2 || index >= own.points().size()) {
            return experiment;
        }
        List<OwnPoint> points = new ArrayList<>(own.points());
        points.remove(index);
        return ExperimentEdits.data(experiment, new OwnPoints(points, own.classes()));
    }
}
