package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.export.OnnxExport;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.metric.ReportTally;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.backend.persistence.Checkpoint;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.study.Part;
import org.kettenregel.backend.study.OverfitOneBatch;
import org.kettenregel.backend.study.Subject;

/** Trains once, from the start or a checkpoint, prints what was asked for before and after, and saves the weights. */
final class SingleTraining {

    private static final int UPDATES = 300;

    private final Subject subject;
    private final TrainArguments arguments;
    private final Optional<Checkpoint> resumed;
    private final PrintStream out;
    private final String metric;
    private final Part judged;
    private final Optional<ReconstructionPicture> picture;

    /** @param resumed where it goes on; empty at the very start */
    SingleTraining(Subject subject, TrainArguments arguments, Optional<Checkpoint> resumed, PrintStream out) {
        this.subject = subject;
        this.arguments = arguments;
        this.resumed = resumed;
        this.out = out;
        this.metric = Wording.of(subject.loaded().metric());
        this.judged = Part.judging(subject.loaded().split());
        this.picture = arguments.picture().map(_ -> ReconstructionPicture.of(subject));
    }

    void run() throws IOException {
        try (Parameters parameters = new Parameters(subject.device())) {
            try (TrainingRun run =
                    RunFactory.start(subject.device(), subject.experiment(), subject.compiled(), parameters, subject.loaded())) {
                StoppingWatch watch = new StoppingWatch(subject.experiment().training().stopping(), parameters);
                resumed.ifPresent(checkpoint -> resume(checkpoint, run, watch));
                if (arguments.untrained()) {
                    Evaluation.Result result = evaluate(parameters, Tally.NONE);
                    out.println(line("Untrained, %s".formatted(Wording.of(judged)), result) + ChanceLevel.of(subject));
                }
                if (arguments.overfit()) {
                    overfit();
                }
                new TrainingEpochs(subject, arguments.checkpoint(), out, run, watch).train(parameters);
                conclude(parameters);
                draw(parameters);
            }
            save(subject.compiled().program().graph(), parameters);
        }
    }

    /** In parameters of its own, so that the training does not know of it. */
    private void overfit() {
        double[] losses = OverfitOneBatch.losses(subject, UPDATES);
        out.println(losses.length < UPDATES
                ? String.format(Locale.ROOT, "One batch again and again - no finite numbers any more after %d updates: lower the learning rate", losses.length)
                : String.format(Locale.ROOT, "One batch again and again - loss: %.4f, after %d updates: %.4f (learned by heart it is near 0)",
                        losses[0], UPDATES - 1, losses[UPDATES - 1]));
    }

    private void resume(Checkpoint checkpoint, TrainingRun run, StoppingWatch watch) {
        checkpoint.resume(subject.experiment(), run, watch);
        Cursor place = run.cursor();
        String batches = place.batch() == 0 ? "" : " and %d of %d batches".formatted(place.batch(), run.batchesPerEpoch());
        out.println("Resumed after %d epoch%s%s".formatted(place.epoch(), place.epoch() == 1 ? "" : "s", batches));
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

    private void draw(Parameters parameters) throws IOException {
        if (arguments.picture().isPresent()) {
            Path file = arguments.picture().get();
            String content = picture.orElseThrow().save(parameters, file);
            out.println("Picture saved to %s: %s".formatted(file, content));
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
        if (arguments.onnx().isPresent()) {
            OnnxExport.save(TrainedNetwork.of(subject.experiment(), graph, parameters), arguments.onnx().get());
            out.println("Network saved as ONNX to " + arguments.onnx().get());
        }
    }
}
