package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;

/**
 * The samples of a data set with one or two features, as they are drawn.
 *
 * @param x1      first feature per sample
 * @param x2      second feature, empty where there is one only
 * @param targets numbers, or the position of the class in {@code classes}
 * @param parts   per sample 0 for training, 1 for validation, 2 for test
 * @param classes names of the classes, empty where targets are numbers
 */
public record PointCloud(float[] x1, float[] x2, float[] targets, int[] parts, List<String> classes) {

    private static final int MOST_FEATURES = 2;

    public PointCloud {
        classes = List.copyOf(classes);
    }

    /** Empty where samples have more features than can be drawn, or lie in files, which are not read only to be drawn. */
    public static Optional<PointCloud> of(Experiment experiment) {
        int width = experiment.data().signature().input().width();
        if (width > MOST_FEATURES || experiment.data().fromFiles()) {
            return Optional.empty();
        }
        Seed seed = new Seed(experiment.seed());
        Dataset data = experiment.data().load(seed, DataFolder.none());
        float[] x1 = new float[data.size()];
        float[] x2 = new float[width == MOST_FEATURES ? data.size() : 0];
        float[] targets = new float[data.size()];
        float[] features = new float[width];
        for (int sample = 0; sample < data.size(); sample++) {
            data.copyFeatures(sample, features, 0);
            x1[sample] = features[0];
            if (width == MOST_FEATURES) {
                x2[sample] = features[1];
            }
            targets[sample] = data.target(sample);
        }
        List<String> classes = data.targets() instanceof Targets.Classes named ? named.names() : List.of();
        return Optional.of(new PointCloud(x1, x2, targets, parts(experiment.split().of(data, seed), data.size()), classes));
    }

    private static int[] parts(SplitIndices split, int size) {
        int[] parts = new int[size];
        for (int sample : split.validation()) {
            parts[sample] = 1;
        }
        for (int sample : split.test()) {
            parts[sample] = 2;
        }
        return parts;
    }
}
