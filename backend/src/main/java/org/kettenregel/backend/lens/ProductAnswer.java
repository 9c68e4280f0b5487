package org.kettenregel.backend.lens;

/**
 * A product of matrices around one number of its result, which is the sum over a row of the left and a column of the right.
 *
 * @param row     of the number in the result; over the whole batch where the result has a row per sample
 * @param lit     the row of the left matrix that makes it
 * @param crossed the column of the right matrix that makes it, as long
 * @param added   what is added to the sum of products, the bias; 0 where nothing is
 * @param sum     of all products and what is added, in double precision
 * @param engine  the same number as the engine has it; NaN where it is only a share of what the engine keeps
 */
public record ProductAnswer(
        Matrix left, Matrix right, Matrix result, int row, int column, float[] lit, float[] crossed, double added, double sum, double engine) implements Answer {
}
