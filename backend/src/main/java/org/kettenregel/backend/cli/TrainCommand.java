package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Demand;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.persistence.Checkpoint;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.study.Part;
import org.kettenregel.backend.study.Study;
import org.kettenregel.backend.study.Subject;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Gets an experiment ready on a device and trains it, once or in a study, or goes on with a training that was put down. */
final class TrainCommand {

    /** One's own machine may work for hours, but not longer than that on one step. */
    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, 8L << 30, 100_000_000_000_000L);

    /** Of a checkpoint: the one that was resumed, and the one that is written. */
    private static final int COPIES = 2;

    private final TrainArguments arguments;
    private final PrintStream out;

    TrainCommand(TrainArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    void run() throws IOException {
        switch (arguments.start()) {
            case TrainArguments.Start.Named(String name) -> train(named(name), Optional.empty());
            case TrainArguments.Start.Resumed(Path file) -> {
                Checkpoint checkpoint = checkpoint(file);
                train(checkpoint.experiment(), Optional.of(checkpoint));
            }
        }
    }

    private void train(Experiment experiment, Optional<Checkpoint> resumed) throws IOException {
        DataLibrary library = new DataLibrary(arguments.data().map(DataFolder::at).orElse(DataFolder.none()));
        try (Device device = device()) {
            refuseEarly(experiment);
            Dataset data = library.load(experiment);
            Compilation.Compiled compiled = compile(experiment, data);
            Subject subject = new Subject(device, experiment, compiled, library.prepare(experiment, compiled, data), arguments.epochs());
            announce(subject);
            if (arguments.study().isPresent()) {
                Study study = arguments.study().get();
                new StudyTraining(subject, study, out).run();
            } else {
                new SingleTraining(subject, arguments, resumed, out).run();
            }
        }
    }

    private Device device() {
        Devices devices = Devices.probe();
        return arguments.threads().isPresent()
                ? devices.open(arguments.device(), arguments.threads().getAsInt())
                : devices.open(arguments.device());
    }

    private Checkpoint checkpoint(Path file) throws IOException {
        Checkpoint checkpoint = CheckpointFile.load(file);
        int before = checkpoint.state().cursor().epoch();
        if (before > arguments.epochs()) {
            throw new BadArguments("train: expected --epochs to count all, the %d before the checkpoint included, found %d.".formatted(
                    before, arguments.epochs()));
        }
        return checkpoint;
    }

    private Experiment named(String name) throws IOException {
        Optional<Experiment> preset = Presets.byId(name).map(Preset::experiment);
        Experiment experiment = preset.isPresent() ? preset.get() : fromFile(Path.of(name));
        return arguments.seed().isPresent() ? ExperimentEdits.seed(experiment, arguments.seed().getAsLong()) : experiment;
    }

    private static Experiment fromFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadArguments("train: '%s' is neither a file nor one of the presets %s.".formatted(
                    file, Presets.all().stream().map(Preset::id).collect(Collectors.joining(", "))));
        }
        return new ExperimentJson().load(file);
    }

    private Compilation.Compiled compile(Experiment experiment, Dataset data) {
        return switch (Compiler.compile(experiment, new Signature(data.inputShape(), data.targets()), LIMITS, setting(experiment, data))) {
            case Compilation.Compiled compiled -> compiled;
            case Compilation.Problems problems -> throw notTrainable(problems.problems().stream().filter(Problem::isError));
        };
    }

    /** Before data are loaded. What does not fit the data may be put right by files, which know better than what is said of them; what is too much stays so. */
    private static void refuseEarly(Experiment experiment) {
        Compilation compilation = Compiler.compile(experiment, experiment.data().signature(), LIMITS, Setting.ofOneSample());
        List<Problem> wrong = compilation.problems().stream()
                .filter(problem -> problem.beyondLimits() || problem.isError() && !experiment.data().fromFiles()).toList();
        if (!wrong.isEmpty()) {
            throw notTrainable(wrong.stream());
        }
    }

    private static NotTrainable notTrainable(Stream<Problem> problems) {
        return new NotTrainable(problems.map(problem -> problem.sentence(Locale.ENGLISH)).collect(Collectors.joining("\n")));
    }

    /** One evaluation is open at a time; a study may share the samples out in another way. */
    private Setting setting(Experiment experiment, Dataset data) {
        SplitIndices split = experiment.split().of(data, new Seed(experiment.seed()));
        int training = arguments.study().isPresent() ? data.size() : split.train().length;
        int judging = arguments.study().isPresent() ? data.size() : Math.max(split.validation().length, Part.judging(split).samples(split).length);
        return new Setting(training, List.of(judging), COPIES, Long.MAX_VALUE, data.bytes());
    }

    private void announce(Subject subject) {
        Demand demand = subject.compiled().demand();
        SplitIndices split = subject.loaded().split();
        out.println(String.format(Locale.ROOT, "%s: %s; %,d samples to train, %,d to validate, %,d to test; %s; %,d MB, FLOPs: %,d per sample, %,d per step",
                subject.experiment().title(), parameters(subject), split.train().length, split.validation().length, split.test().length,
                subject.device().description(), Math.ceilDiv(demand.bytes(), 1 << 20), demand.flopsPerSample(), demand.flopsPerStep()));
    }

    /** Those that are learned; what batch normalization merely measures is counted apart. */
    private static String parameters(Subject subject) {
        long all = subject.compiled().demand().parameters();
        long learned = subject.compiled().program().graph().parameters().stream()
                .filter(node -> node.op() instanceof Parameter parameter && parameter.trainable()).mapToLong(node -> node.shape().width()).sum();
        return String.format(Locale.ROOT, all == learned ? "%,d parameters" : "%,d parameters and %,d running statistics", learned, all - learned);
    }
}
