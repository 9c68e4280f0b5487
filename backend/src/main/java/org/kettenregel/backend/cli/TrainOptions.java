package org.kettenregel.backend.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.study.CrossValidation;
import org.kettenregel.backend.study.Starts;
import org.kettenregel.backend.study.Study;

/** Reads the options of {@code train} one after the other, and refuses what makes no sense in a sentence. */
final class TrainOptions {

    private static final int EPOCHS = 5;
    private static final int MOST_EPOCHS = 1_000_000;
    private static final int MOST_RUNS = 1000;

    /** Of any machine. */
    static final int MOST_THREADS = 1024;

    private @Nullable String experiment;
    private Optional<Path> data = Optional.empty();
    private OptionalInt epochs = OptionalInt.empty();
    private OptionalLong seed = OptionalLong.empty();
    private String device = "auto";
    private OptionalInt threads = OptionalInt.empty();
    private Optional<Path> weights = Optional.empty();
    private Optional<Path> checkpoint = Optional.empty();
    private Optional<Path> resume = Optional.empty();
    private Optional<Path> picture = Optional.empty();
    private Optional<Path> onnx = Optional.empty();
    private boolean report;
    private boolean untrained;
    private boolean overfit;
    private Optional<Study> study = Optional.empty();

    TrainArguments read(String[] args) {
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            read(rest.next(), rest);
        }
        study.ifPresent(this::requireSingle);
        TrainArguments.Start start = start();
        Path target = weights.orElseGet(() -> Path.of(name(start) + ".safetensors"));
        requireTwoFiles("--weights and --checkpoint", target, checkpoint);
        requireTwoFiles("--weights and --picture", target, picture);
        checkpoint.ifPresent(file -> requireTwoFiles("--checkpoint and --picture", file, picture));
        requireTwoFiles("--weights and --onnx", target, onnx);
        checkpoint.ifPresent(file -> requireTwoFiles("--checkpoint and --onnx", file, onnx));
        picture.ifPresent(file -> requireTwoFiles("--picture and --onnx", file, onnx));
        return new TrainArguments(start, data, epochs.orElse(EPOCHS), seed, device, threads, target, checkpoint, picture, onnx, report, untrained, overfit,
                study);
    }

    private static void requireTwoFiles(String options, Path one, Optional<Path> other) {
        if (other.isPresent() && other.get().toAbsolutePath().normalize().equals(one.toAbsolutePath().normalize())) {
            throw new BadArguments("train: expected two files for %s, found '%s' for both.".formatted(options, one));
        }
    }

    private TrainArguments.Start start() {
        if (resume.isEmpty()) {
            if (experiment == null) {
                throw new BadArguments("train: expected the name of a preset or an experiment file first, found none.");
            }
            return new TrainArguments.Start.Named(experiment);
        }
        requireNothingOfTheCheckpoint();
        if (epochs.isEmpty()) {
            throw new BadArguments("train: expected --epochs with --resume, as it counts those before the checkpoint as well, found none.");
        }
        return new TrainArguments.Start.Resumed(resume.get());
    }

    /** These are in the file, or come before any training. */
    private void requireNothingOfTheCheckpoint() {
        String other = experiment != null ? "'" + experiment + "'" : seed.isPresent() ? "--seed" : untrained ? "--untrained"
                : overfit ? "--overfit" : "";
        if (!other.isEmpty()) {
            throw new BadArguments("train: expected nothing that the checkpoint says itself beside --resume, found %s; leave it out.".formatted(other));
        }
    }

    /** For files of this training: that of the file it starts from, without what it ends with. */
    private static String name(TrainArguments.Start start) {
        return switch (start) {
            case TrainArguments.Start.Named(String experiment) -> fileName(Path.of("", experiment)).replaceFirst("\\.json$", "");
            case TrainArguments.Start.Resumed(Path file) -> fileName(file).replaceFirst(Pattern.quote(CheckpointFile.EXTENSION) + "$", "");
        };
    }

    private static String fileName(Path path) {
        return path.getFileName() instanceof Path file ? file.toString() : "experiment"; // a root has no name
    }

    private void read(String argument, Iterator<String> rest) {
        switch (argument) {
            case "--data" -> data = Optional.of(OptionValue.next(argument, rest).folder());
            case "--epochs" -> epochs = OptionalInt.of((int) OptionValue.next(argument, rest).number(1, MOST_EPOCHS));
            case "--seed" -> seed = OptionalLong.of(OptionValue.next(argument, rest).number(Long.MIN_VALUE, Long.MAX_VALUE));
            case "--device" -> device = OptionValue.next(argument, rest).text();
            case "--threads" -> threads = OptionalInt.of((int) OptionValue.next(argument, rest).number(1, MOST_THREADS));
            case "--weights" -> weights = Optional.of(OptionValue.next(argument, rest).target());
            case "--checkpoint" -> checkpoint = Optional.of(OptionValue.next(argument, rest).target());
            case "--resume" -> resume = Optional.of(OptionValue.next(argument, rest).file());
            case "--picture" -> picture = Optional.of(OptionValue.next(argument, rest).png());
            case "--onnx" -> onnx = Optional.of(OptionValue.next(argument, rest).target());
            case "--report" -> report = true;
            case "--untrained" -> untrained = true;
            case "--overfit" -> overfit = true;
            case "--seeds" -> study(new Starts((int) OptionValue.next(argument, rest).number(2, MOST_RUNS)));
            case "--folds" -> study(new CrossValidation((int) OptionValue.next(argument, rest).number(2, MOST_RUNS)));
            default -> {
                if (argument.startsWith("-") || experiment != null) {
                    throw new BadArguments(("train: expected <preset or experiment.json> or --resume FILE, [--data DIR] [--epochs N] [--seed S]"
                            + " [--device auto|cpu|cuda] [--threads N] [--weights FILE] [--checkpoint FILE] [--picture FILE.png] [--onnx FILE] [--report]"
                            + " [--untrained] [--overfit] [--seeds N | --folds K], found '%s'.").formatted(argument));
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
        Stream.of(weights.map(_ -> "--weights"), checkpoint.map(_ -> "--checkpoint"), resume.map(_ -> "--resume"),
                picture.map(_ -> "--picture"), onnx.map(_ -> "--onnx"), given("--report", report), given("--untrained", untrained), given("--overfit", overfit))
                .flatMap(Optional::stream).findFirst().ifPresent(single -> {
                    throw new BadArguments("train: expected %s with a single training, found it with %s; leave out one of them.".formatted(
                            single, switch (several) {
                                case Starts _ -> "--seeds";
                                case CrossValidation _ -> "--folds";
                            }));
                });
    }

    private static Optional<String> given(String option, boolean isGiven) {
        return isGiven ? Optional.of(option) : Optional.empty();
    }
}
