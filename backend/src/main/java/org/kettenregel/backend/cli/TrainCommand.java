package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.session.NotFinite;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Trains an experiment and prints a line per epoch. */
final class TrainCommand {

    private static final long MEMORY = 8L << 30;

    private final TrainArguments arguments;
    private final PrintStream out;

    TrainCommand(TrainArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    void run() throws IOException {
        Experiment experiment = experiment();
        DataLibrary library = new DataLibrary(arguments.data().map(DataFolder::at).orElse(DataFolder.none()));
        try (Device device = Devices.probe().open(arguments.device()); Parameters parameters = new Parameters(device)) {
            Dataset data = library.load(experiment);
            Compilation.Compiled compiled = compile(experiment, data);
            RunFactory.Loaded loaded = library.prepare(experiment, compiled, data);
            announce(experiment, compiled.program().graph(), loaded, device);
            try (TrainingRun run = RunFactory.start(device, experiment, compiled, parameters, loaded)) {
                train(run, device, parameters, compiled, loaded);
            }
            save(compiled.program().graph(), parameters);
        }
    }

    private Experiment experiment() throws IOException {
        Optional<Experiment> preset = Presets.byId(arguments.experiment()).map(Preset::experiment);
        Experiment experiment = preset.isPresent() ? preset.get() : fromFile(Path.of(arguments.experiment()));
        return arguments.seed().isPresent() ? ExperimentEdits.seed(experiment, arguments.seed().getAsLong()) : experiment;
    }

    private static Experiment fromFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadArguments("train: '%s' is neither a file nor one of the presets %s.".formatted(
                    file, Presets.all().stream().map(Preset::id).collect(Collectors.joining(", "))));
        }
        return new ExperimentJson().read(Files.readString(file));
    }

    private static Compilation.Compiled compile(Experiment experiment, Dataset data) {
        return switch (Compiler.compile(experiment, new Signature(data.inputShape(), data.targets()), MEMORY)) {
            case Compilation.Compiled compiled -> compiled;
            case Compilation.Problems problems -> throw new NotTrainable(
                    problems.problems().stream().filter(Problem::isError).map(problem -> problem.sentence(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        };
    }

    private void announce(Experiment experiment, Graph graph, RunFactory.Loaded loaded, Device device) {
        int parameters = graph.parameters().stream().mapToInt(node -> node.shape().width()).sum();
        out.println(String.format(Locale.ROOT, "%s: %,d parameters; %,d samples to train, %,d to validate, %,d to test; %s",
                experiment.title(), parameters, loaded.split().train().length, loaded.split().validation().length,
                loaded.split().test().length, device.description()));
    }

    private void train(TrainingRun run, Device device, Parameters parameters, Compilation.Compiled compiled, RunFactory.Loaded loaded) {
        String metric = compiled.encoding() == TargetEncoding.NUMBERS || compiled.encoding() == TargetEncoding.INPUT ? "mae" : "accuracy";
        try (Scores validation = new Scores(device, compiled, parameters, loaded, loaded.split().validation());
                Scores test = new Scores(device, compiled, parameters, loaded, loaded.split().test())) {
            for (int epoch = 1; epoch <= arguments.epochs(); epoch++) {
                long start = System.nanoTime();
                do {
                    run.runBatch();
                    requireFinite(run);
                } while (run.lastEpoch().epoch() < epoch);
                double seconds = (System.nanoTime() - start) / 1e9;
                TrainingRun.EpochResult result = run.lastEpoch();
                out.println(String.format(Locale.ROOT, "Epoch %d/%d - %d/%d - %.1fs - loss: %.4f - %s: %.4f%s",
                        epoch, arguments.epochs(), run.batchesPerEpoch(), run.batchesPerEpoch(), seconds, result.loss(), metric, result.metric(),
                        validation.text(" - val_loss: %.4f - val_" + metric + ": %.4f")));
            }
            out.print(test.text("Test - loss: %.4f - " + metric + ": %.4f%n"));
        }
    }

    private static void requireFinite(TrainingRun run) {
        run.breakdown().ifPresent(breakdown -> {
            throw new NotTrainable(NotFinite.problem(run, breakdown).sentence(Locale.ENGLISH));
        });
    }

    /** An evaluation where there are samples for it, nothing where there are none. */
    private static final class Scores implements AutoCloseable {

        private final Optional<Evaluation> evaluation;

        Scores(Device device, Compilation.Compiled compiled, Parameters parameters, RunFactory.Loaded loaded, int[] samples) {
            evaluation = samples.length == 0
                    ? Optional.empty()
                    : Optional.of(new Evaluation(
                            device, compiled.program().graph(), parameters, loaded.data(), compiled.encoding(), samples, loaded.metric()));
        }

        String text(String format) {
            return evaluation.map(Evaluation::run).map(r -> String.format(Locale.ROOT, format, r.loss(), r.metric())).orElse("");
        }

        @Override
        public void close() {
            evaluation.ifPresent(Evaluation::close);
        }
    }

    private void save(Graph graph, Parameters parameters) throws IOException {
        Map<String, StoredTensor> weights = new LinkedHashMap<>();
        for (Node node : graph.parameters()) {
            weights.put(node.scope().toString(), new StoredTensor(node.shape().sizes(), parameters.numbers(node.id())));
        }
        WeightsFile.save(arguments.weights(), weights);
        out.println("Weights saved to " + arguments.weights());
    }
}
