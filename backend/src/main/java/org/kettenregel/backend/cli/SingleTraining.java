package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.metric.ReportTally;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;
import org.kettenregel.backend.session.NotFinite;
import org.kettenregel.backend.study.Part;
import org.kettenregel.backend.study.Subject;

/** Trains once, prints a line per epoch and what was asked for before and after, and saves the weights. */
final class SingleTraining {

    private final Subject subject;
    private final TrainArguments arguments;
    private final PrintStream out;
    private final String metric;
    private final Part judged;

    SingleTraining(Subject subject, TrainArguments arguments, PrintStream out) {
        this.subject = subject;
        this.arguments = arguments;
        this.out = out;
        this.metric = Wording.of(subject.loaded().metric());
        this.judged = Part.judging(subject.loaded().split());
    }

    void run() throws IOException {
        try (Parameters parameters = new Parameters(subject.device())) {
            try (TrainingRun run =
                    RunFactory.start(subject.device(), subject.experiment(), subject.compiled(), parameters, subject.loaded())) {
                if (arguments.untrained()) {
                    Evaluation.Result result = evaluate(parameters, Tally.NONE);
                    out.println(line("Untrained, %s".formatted(Wording.of(judged)), result) + ChanceLevel.of(subject));
                }
                train(run, parameters);
                conclude(parameters);
            }
            save(subject.compiled().program().graph(), parameters);
        }
    }

    private void train(TrainingRun run, Parameters parameters) {
        try (ValidationPart validation = ValidationPart.of(subject, parameters)) {
            for (int epoch = 1; epoch <= subject.epochs(); epoch++) {
                long start = System.nanoTime();
                do {
                    run.runBatch();
                    requireFinite(run);
                } while (run.lastEpoch().epoch() < epoch);
                double seconds = (System.nanoTime() - start) / 1e9;
                TrainingRun.EpochResult result = run.lastEpoch();
                out.println(String.format(Locale.ROOT, "Epoch %d/%d - %d/%d - %.1fs - loss: %.4f - %s: %.4f%s",
                        epoch, subject.epochs(), run.batchesPerEpoch(), run.batchesPerEpoch(), seconds, result.loss(), metric, result.metric(),
                        validation.text(metric)));
            }
        }
    }

    private static void requireFinite(TrainingRun run) {
        run.breakdown().ifPresent(breakdown -> {
            throw new NotTrainable(NotFinite.problem(run, breakdown).sentence(Locale.ENGLISH));
        });
    }

    /** The validation samples, where there are some. */
    private record ValidationPart(Optional<Evaluation> evaluation) implements AutoCloseable {

        static ValidationPart of(Subject subject, Parameters parameters) {
            int[] samples = subject.loaded().split().validation();
            return new ValidationPart(samples.length == 0 ? Optional.empty() : Optional.of(subject.evaluation(parameters, samples)));
        }

        String text(String metric) {
            return evaluation.map(Evaluation::run)
                    .map(result -> String.format(Locale.ROOT, " - val_loss: %.4f - val_%s: %.4f", result.loss(), metric, result.metric()))
                    .orElse("");
        }

        @Override
        public void close() {
            evaluation.ifPresent(Evaluation::close);
        }
    }

    private void conclude(Parameters parameters) {
        int samples = judged.samples(subject.loaded().split()).length;
        if (arguments.report()) {
            int width = subject.compiled().encoding().width(subject.loaded().data());
            ReportTally tally = ReportTally.of(subject.loaded().data().targets(), subject.loaded().metric(), width, samples);
            Evaluation.Result result = evaluate(parameters, tally);
            out.println(line(Wording.title(judged), result));
            out.println("%nReport on the %s:%n%s%n".formatted(Wording.of(judged, samples), tally.report().text()));
        } else if (judged == Part.TEST) {
            out.println(line(Wording.title(judged), evaluate(parameters, Tally.NONE)));
        }
    }

    private Evaluation.Result evaluate(Parameters parameters, Tally tally) {
        try (Evaluation evaluation = subject.evaluation(parameters, judged.samples(subject.loaded().split()))) {
            return evaluation.run(tally);
        }
    }

    private String line(String what, Evaluation.Result result) {
        return String.format(Locale.ROOT, "%s - loss: %.4f - %s: %.4f", what, result.loss(), metric, result.metric());
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
