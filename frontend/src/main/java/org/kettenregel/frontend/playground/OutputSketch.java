package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.PointCloud;
import org.kettenregel.frontend.component.data.OutputData;

/** What is drawn of the network's answer: a surface with the points on it, a curve, or bars. */
final class OutputSketch {

    /** What an axis shows beyond the targets, so that a wrong answer is seen, too. */
    private static final double AROUND = 4;

    private static final float[] NONE = new float[0];

    private OutputSketch() {}

    static OutputData draw(Experiment experiment) {
        int outputs = Outline.of(experiment).layers().get(experiment.output().key()).units();
        List<String> names = OutputNames.orNumbers(experiment, outputs);
        Optional<PointCloud> cloud = PointCloud.of(experiment);
        boolean severalOverALine = outputs > 1 && cloud.filter(points -> points.x2().length == 0).isPresent();
        if (severalOverALine || cloud.isEmpty() || cloud.get().classes().size() > 2) {
            return new OutputData("bars", NONE, NONE, NONE, new int[0], names, 0, 1, false);
        }
        PointCloud points = cloud.get();
        if (points.x2().length == 0) {
            return new OutputData("curve", points.x1(), NONE, points.targets(), points.parts(), names, least(points.targets()) - AROUND, most(points.targets()) + AROUND, false);
        }
        boolean classes = !points.classes().isEmpty();
        return new OutputData(
                classes ? "boundary" : "regression", points.x1(), points.x2(), colors(points), points.parts(), names, classes ? 0 : -1, 1,
                classes && experiment.data() instanceof OwnPoints);
    }

    /** Classes 0 and 1 as -1 and 1, numbers as they are within those bounds. */
    static float[] colors(PointCloud points) {
        float[] colors = points.targets().clone();
        for (int i = 0; i < colors.length; i++) {
            colors[i] = points.classes().isEmpty() ? Math.clamp(colors[i], -1, 1) : 2 * Math.min(1, colors[i]) - 1;
        }
        return colors;
    }

    private static double least(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    }

    private static double most(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(1);
    }
}
