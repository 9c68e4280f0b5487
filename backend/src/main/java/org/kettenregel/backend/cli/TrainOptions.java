package org.kettenregel.backend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.study.CrossValidation;
import org.kettenregel.backend.study.Starts;
import org.kettenregel.backend.study.Study;

/** Reads the options of {@code train} one after the other, and refuses what makes no sense in a sentence. */
final class TrainOptions {

    private static final int MOST_EPOCHS = 1_000_000;
    private static final int MOST_RUNS = 1000;

    private @Nullable String experiment;
    private Optional<Path> data = Optional.empty();
    private int epochs = 5;
    private OptionalLong seed = OptionalLong.empty();
    private String device = "auto";
    private Optional<Path> weights = Optional.empty();
    private boolean report;
    private boolean untrained;
    private Optional<Study> study = Optional.empty();

    TrainArguments read(String[] args) {
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            read(rest.next(), rest);
        }
        if (experiment == null) {
            throw new BadArguments("train: expected the name of a preset or an experiment file first, found none.");
        }
        study.ifPresent(this::requireSingle);
        String name = Path.of("", experiment).getFileName() instanceof Path file ? file.toString() : "experiment"; // a root has no name
        Path target = weights.orElse(Path.of(name.replaceFirst("\\.json$", "") + ".safetensors"));
        return new TrainArguments(experiment, data, epochs, seed, device, target, report, untrained, study);
    }

    private void read(String argument, Iterator<String> rest) {
        switch (argument) {
            case "--data" -> data = Optional.of(folder(value(rest, argument)));
            case "--epochs" -> epochs = (int) number(value(rest, argument), argument, 1, MOST_EPOCHS);
            case "--seed" -> seed = OptionalLong.of(number(value(rest, argument), argument, Long.MIN_VALUE, Long.MAX_VALUE));
            case "--device" -> device = value(rest, argument);
            case "--weights" -> weights = Optional.of(target(value(rest, argument)));
            case "--report" -> report = true;
            case "--untrained" -> untrained = true;
            case "--seeds" -> study(new Starts((int) number(value(rest, argument), argument, 2, MOST_RUNS)));
            case "--folds" -> study(new CrossValidation((int) number(value(rest, argument), argument, 2, MOST_RUNS)));
            default -> {
                if (argument.startsWith("-") || experiment != null) {
                    throw new BadArguments(("train: expected <preset or experiment.json> [--data DIR] [--epochs N] [--seed S]"
                            + " [--device auto|cpu|cuda] [--weights FILE] [--report] [--untrained] [--seeds N | --folds K],"
                            + " found '%s'.").formatted(argument));
                }
                experiment = argument;
            }
        }
    }

    private void study(Study wanted) {
        if (study.isPresent() && study.get().getClass() != wanted.getClass()) {
            throw new BadArguments("train: expected either --seeds or --folds, found both.");
        }
        study = Optional.of(wanted);
    }

    /** These belong to one trained network, and a study trains several. */
    private void requireSingle(Study several) {
        String single = weights.isPresent() ? "--weights" : report ? "--report" : untrained ? "--untrained" : "";
        if (!single.isEmpty()) {
            throw new BadArguments("train: expected %s with a single training, found it with %s; leave out one of them.".formatted(
                    single, switch (several) {
                        case Starts _ -> "--seeds";
                        case CrossValidation _ -> "--folds";
                    }));
        }
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
