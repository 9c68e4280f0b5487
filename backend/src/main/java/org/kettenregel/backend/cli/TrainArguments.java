package org.kettenregel.backend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code train} was asked to do.
 *
 * @param experiment name of a preset or path of an experiment file
 * @param weights    where the trained weights go
 */
record TrainArguments(String experiment, Optional<Path> data, int epochs, OptionalLong seed, String device, Path weights) {

    private static final int MOST_EPOCHS = 1_000_000;

    static TrainArguments parse(String[] args) {
        String experiment = null;
        Optional<Path> data = Optional.empty();
        int epochs = 5;
        OptionalLong seed = OptionalLong.empty();
        String device = "auto";
        Optional<Path> weights = Optional.empty();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> data = Optional.of(folder(value(rest, argument)));
                case "--epochs" -> epochs = (int) number(value(rest, argument), argument, 1, MOST_EPOCHS);
                case "--seed" -> seed = OptionalLong.of(number(value(rest, argument), argument, Long.MIN_VALUE, Long.MAX_VALUE));
                case "--device" -> device = value(rest, argument);
                case "--weights" -> weights = Optional.of(target(value(rest, argument)));
                default -> {
                    if (argument.startsWith("-") || experiment != null) {
                        throw new BadArguments(("train: expected <preset or experiment.json> [--data DIR] [--epochs N] [--seed S]"
                                + " [--device auto|cpu|cuda] [--weights FILE], found '%s'.").formatted(argument));
                    }
                    experiment = argument;
                }
            }
        }
        if (experiment == null) {
            throw new BadArguments("train: expected the name of a preset or an experiment file first, found none.");
        }
        String name = Path.of("", experiment).getFileName() instanceof Path file ? file.toString() : "experiment"; // a root has no name
        return new TrainArguments(
                experiment, data, epochs, seed, device, weights.orElse(Path.of(name.replaceFirst("\\.json$", "") + ".weights")));
    }

    private static String value(Iterator<String> rest, String option) {
        if (!rest.hasNext()) {
            throw new BadArguments("train: expected a value after %s, found none.".formatted(option));
        }
        return rest.next();
    }

    private static long number(String text, String option, long low, long high) {
        try {
            long number = Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // said below, with the range
        }
        throw new BadArguments("train: expected a whole number from %d to %d after %s, found '%s'.".formatted(low, high, option, text));
    }

    /** Asked before the training, because after it would be late. */
    private static Path target(String text) {
        Path path = Path.of(text);
        if (Files.isDirectory(path) || !Files.isDirectory(path.toAbsolutePath().getParent())) {
            throw new BadArguments("train: expected a file in an existing folder after --weights, found '%s'.".formatted(text));
        }
        return path;
    }

    private static Path folder(String text) {
        Path path = Path.of(text);
        if (!Files.isDirectory(path)) {
            throw new BadArguments("train: expected a folder after --data, found '%s', which is none.".formatted(text));
        }
        return path;
    }
}
