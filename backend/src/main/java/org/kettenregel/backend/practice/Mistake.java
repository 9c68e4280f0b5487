package org.kettenregel.backend.practice;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.kettenregel.backend.lens.Exercise;
import org.kettenregel.backend.lens.Exercise.Summand;

/** A kind of error, by the numbers it leads to. Of two kinds that lead to one number the first is named. */
public enum Mistake {

    /** All of it, or one of its summands, has the wrong sign. */
    SIGN {
        @Override
        DoubleStream throughout(Exercise exercise) {
            return DoubleStream.of(-exercise.truth());
        }

        @Override
        DoubleStream inOneSummand(Exercise exercise) {
            return each(exercise, summand -> -summand.product());
        }
    },

    /** One summand was taken for the sum, or one was left out. */
    FORGOTTEN_SUM {
        @Override
        DoubleStream throughout(Exercise exercise) {
            return exercise.summands().size() < 2 ? DoubleStream.empty() : DoubleStream.concat(
                    exercise.summands().stream().mapToDouble(Summand::product), each(exercise, summand -> 0));
        }
    },

    /** The local derivatives alone, without what arrives from above. */
    UPSTREAM_FORGOTTEN {
        @Override
        DoubleStream throughout(Exercise exercise) {
            return exercise.gradient() ? DoubleStream.of(sum(exercise.summands(), Summand::second)) : DoubleStream.empty();
        }
    },

    /** The slope of an activation was taken at its output, f'(a) for f'(z). */
    WRONG_PLACE {
        @Override
        DoubleStream throughout(Exercise exercise) {
            boolean activation = exercise.summands().stream().anyMatch(summand -> summand.misplaced().isPresent());
            return activation
                    ? DoubleStream.of(sum(exercise.summands(), summand -> summand.first() * summand.misplaced().orElse(summand.second())))
                    : DoubleStream.empty();
        }
    },

    /** The number at the mirrored place of the matrix, (j, i) for (i, j). */
    TRANSPOSED {
        @Override
        DoubleStream throughout(Exercise exercise) {
            return exercise.transposed().stream();
        }
    },

    /** A factor is missing: in every summand, or in one. */
    FORGOTTEN_FACTOR {
        @Override
        DoubleStream throughout(Exercise exercise) {
            return DoubleStream.of(sum(exercise.summands(), Summand::first), sum(exercise.summands(), Summand::second));
        }

        @Override
        DoubleStream inOneSummand(Exercise exercise) {
            return DoubleStream.concat(each(exercise, Summand::first), each(exercise, Summand::second));
        }
    };

    /** What somebody finds who makes it everywhere; the truth among these is no mistake. */
    abstract DoubleStream throughout(Exercise exercise);

    /** What somebody finds who makes it once. */
    DoubleStream inOneSummand(Exercise exercise) {
        return DoubleStream.empty();
    }

    /** The sum with one summand replaced, for each of them. */
    private static DoubleStream each(Exercise exercise, ToDoubleFunction<Summand> replacement) {
        return exercise.summands().stream().mapToDouble(summand -> exercise.truth() - summand.product() + replacement.applyAsDouble(summand));
    }

    private static double sum(List<Summand> summands, ToDoubleFunction<Summand> part) {
        return summands.stream().mapToDouble(part).sum();
    }
}
