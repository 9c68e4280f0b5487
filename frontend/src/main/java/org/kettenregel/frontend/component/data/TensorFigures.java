package org.kettenregel.frontend.component.data;

/**
 * What is said about a tensor as a whole.
 *
 * @param scope         among which numbers the full colour is sought: {@code tensor}, {@code layer} or {@code network}
 * @param pageRows      rows that are sent at a time; 0 where all are there
 * @param valueRange    distance from zero that takes the full colour
 * @param gradientRange the same for gradients
 * @param ofGradients   of no numbers while there are none
 */
public record TensorFigures(String scope, int pageRows, double valueRange, double gradientRange, Figures ofValues, Figures ofGradients) {

    /** @param bins how many numbers lie in each of equally wide parts from {@code least} to {@code most} */
    public record Figures(
            int count, int zeros, int notNumbers, int infinite, double mean, double deviation, double least, double most, int[] bins) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, new int[0]);
    }
}
