package org.kettenregel.backend.compile;

import java.util.List;
import org.kettenregel.backend.compile.Outline.ParameterOutline;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;

/**
 * What a layer gives for one sample, and what that takes. A shared layer has no parameters of its own; of one whose input is not known nothing is.
 *
 * @param key          the layer's key
 * @param reads        what each of its inputs gives
 * @param gives        what it gives; of one that cannot read what it is given, that
 * @param parameters   what training changes
 * @param statistics   numbers that are kept and not trained, as the averages of a batch normalization
 * @param multiplyAdds products that are added up, on the way from the input of the layer to its output; single sums and functions are not counted
 * @param activations  numbers that are left in memory on that way
 * @param known        whether this can be said for sure: it fits, and so does all that it reads
 */
public record LayerCost(
        String key, List<Shape> reads, Shape gives, List<ParameterOutline> parameters, long statistics, long multiplyAdds, long activations, boolean known) {

    public LayerCost {
        reads = List.copyOf(reads);
        parameters = List.copyOf(parameters);
    }

    /** Numbers that training changes. */
    public long trained() {
        return parameters.stream().mapToLong(parameter -> parameter.shape().width()).reduce(0, Amount::sum);
    }
}
