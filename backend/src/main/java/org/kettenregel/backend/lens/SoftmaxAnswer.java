package org.kettenregel.backend.lens;

/**
 * A softmax with all its derivatives, and the gradient on its way back through it, of one sample.
 *
 * @param jacobian      row i, column j: how probability i moves with score j
 * @param targets       of the cross-entropy behind it; none where something else follows
 * @param upstream      gradient of the loss by the probabilities; none while it is not there
 * @param product       upstream times the Jacobian
 * @param shortcut      (p - y) times the share of this sample in the loss; none without a cross-entropy
 * @param engine        gradient of the loss by the scores, as the engine has it
 */
public record SoftmaxAnswer(
        double[] scores, double[] probabilities, DoubleMatrix jacobian, double[] targets, double[] upstream, double[] product, double[] shortcut, double[] engine)
        implements Answer {
}
