package org.kettenregel.backend.compile;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;

/**
 * What a layer gives for one sample, and what that takes. A shared layer has no parameters of its own; of one whose input is not known nothing is.
 *
 * @param key          the layer's key, {@code dense#4}
 * @param owner        key of the layer whose parameters it uses; its own where it shares none
 * @param connectedTo  keys of the layers that it reads; {@link CostSheet#INPUT} for the data
 * @param reads        what each of these gives
 * @param gives        what it gives; of one that cannot read what it is given, that
 * @param parameters   its own, those that are kept and not trained included
 * @param multiplyAdds products that are added up, on the way from the input of the layer to its output; single sums and functions are not counted
 * @param activations  numbers that are left in memory on that way
 * @param known        whether this can be said for sure: it fits, and so does all that it reads
 */
public record LayerCost(
        String key, String owner, List<String> connectedTo, List<Shape> reads, Shape gives, List<ParameterCount> parameters, long multiplyAdds,
        long activations, boolean known) {

    public LayerCost {
        connectedTo = List.copyOf(connectedTo);
        reads = List.copyOf(reads);
        parameters = List.copyOf(parameters);
    }

    /**
     * The numbers of one parameter.
     *
     * @param sizes     none for a single number
     * @param trainable whether training changes it, which it does not change the averages of a batch normalization
     */
    public record ParameterCount(List<Integer> sizes, boolean trainable) {

        public ParameterCount {
            sizes = List.copyOf(sizes);
        }

        public long count() {
            return sizes.stream().mapToLong(Integer::longValue).reduce(1, Amount::product);
        }

        /** {@code 3·3·1·32}, with any sign between its sizes. */
        public String product(String times) {
            return sizes.isEmpty() ? "1" : sizes.stream().map(String::valueOf).collect(Collectors.joining(times));
        }
    }

    /** Numbers that are kept from step to step. */
    public long count() {
        return count(parameters);
    }

    /** Those of them that training changes. */
    public long trained() {
        return count(trainedParameters());
    }

    /** Those that are kept and not trained, as the averages of a batch normalization. */
    public long statistics() {
        return count(parameters.stream().filter(parameter -> !parameter.trainable()).toList());
    }

    public List<ParameterCount> trainedParameters() {
        return parameters.stream().filter(ParameterCount::trainable).toList();
    }

    private static long count(List<ParameterCount> parameters) {
        return parameters.stream().mapToLong(ParameterCount::count).reduce(0, Amount::sum);
    }

    /** Of the activations, at 4 bytes per number. */
    public long bytes() {
        return Amount.product(Float.BYTES, activations);
    }

    /** How {@link #count} comes about: {@code 3·3·1·32 + 32 = 320}; empty where there are none. */
    public String product() {
        return product(parameters, "·", String::valueOf);
    }

    /** How {@link #trained} comes about, in the same way. */
    public String trainedProduct(String times, LongFunction<String> sum) {
        return product(trainedParameters(), times, sum);
    }

    private static String product(List<ParameterCount> parameters, String times, LongFunction<String> sum) {
        if (parameters.isEmpty()) {
            return "";
        }
        String count = sum.apply(count(parameters));
        boolean plain = parameters.size() == 1 && parameters.getFirst().sizes().size() <= 1;
        return plain ? count : parameters.stream().map(parameter -> parameter.product(times)).collect(Collectors.joining(" + ")) + " = " + count;
    }
}
