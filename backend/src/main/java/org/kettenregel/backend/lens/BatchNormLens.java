package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.BatchNorm;

/**
 * What a batch normalization subtracts and divides by, and the two means over the batch that its backward step takes away.
 *
 * @param node    id of the normalization
 * @param element of the row that is looked at
 */
public record BatchNormLens(int node, int element) implements Lens {

    private static final int SHOWN = 12;

    private static final int SCALE = 1;
    private static final int SHIFT = 2;
    private static final int RUNNING_MEAN = 3;
    private static final int RUNNING_VARIANCE = 4;

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node norm = sight.graph().node(node);
        return norm.op() instanceof BatchNorm op && sight.computed(norm) && element >= 0 && element < norm.shape().width()
                ? Optional.of(answer(sight, norm, op.epsilon()))
                : Optional.empty();
    }

    private BatchNormAnswer answer(Sight sight, Node norm, double epsilon) {
        int count = norm.shape().sizes().getLast();
        int looked = element % count;
        List<BatchNormAnswer.Feature> features = IntStream.concat(IntStream.range(0, Math.min(SHOWN, count)), IntStream.of(looked)).distinct()
                .mapToObj(feature -> feature(sight, norm, feature, epsilon))
                .toList();
        return new BatchNormAnswer(
                norm.shape().elements(sight.samples()) / count, features,
                gradient(sight, norm, features.stream().filter(each -> each.number() == looked).findFirst().orElseThrow(), epsilon));
    }

    private static float parameter(Sight sight, Node norm, int input, int feature) {
        return sight.values(sight.graph().node(norm.inputs().get(input)))[feature];
    }

    private static BatchNormAnswer.Feature feature(Sight sight, Node norm, int feature, double epsilon) {
        double mean = sight.saved(norm, 0)[feature];
        double variance = sight.saved(norm, 1)[feature];
        double meanGradient = Double.NaN;
        double meanProduct = Double.NaN;
        if (sight.gradientReady(norm)) {
            float[] x = sight.values(sight.graph().node(norm.inputs().getFirst()));
            float[] arriving = sight.gradients(norm);
            int count = norm.shape().sizes().getLast();
            int rows = norm.shape().elements(sight.samples()) / count;
            double sum = 0;
            double products = 0;
            for (int place = feature; place < rows * count; place += count) {
                sum += arriving[place];
                products += arriving[place] * (x[place] - mean) / Math.sqrt(variance + epsilon);
            }
            meanGradient = sum / rows;
            meanProduct = products / rows;
        }
        return new BatchNormAnswer.Feature(
                feature, mean, variance, parameter(sight, norm, RUNNING_MEAN, feature), parameter(sight, norm, RUNNING_VARIANCE, feature),
                parameter(sight, norm, SCALE, feature), parameter(sight, norm, SHIFT, feature), meanGradient, meanProduct);
    }

    private BatchNormAnswer.Gradient gradient(Sight sight, Node norm, BatchNormAnswer.Feature feature, double epsilon) {
        Node x = sight.graph().node(norm.inputs().getFirst());
        double deviation = Math.sqrt(feature.variance() + epsilon);
        double normal = (sight.row(x)[element] - feature.mean()) / deviation;
        double arriving = sight.gradientReady(norm) ? sight.gradientRow(norm)[element] : Double.NaN;
        double formula = feature.scale() / deviation * (arriving - feature.meanGradient() - normal * feature.meanProduct());
        boolean alone = sight.graph().uses(x.id()).size() == 1 && sight.gradientReady(x);
        return new BatchNormAnswer.Gradient(feature.number(), arriving, normal, deviation, formula, alone ? sight.gradientRow(x)[element] : Double.NaN);
    }
}
