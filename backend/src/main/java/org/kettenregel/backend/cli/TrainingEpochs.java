package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.persistence.Checkpoint;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.session.NotFinite;
import org.kettenregel.backend.study.Subject;

/** Trains epoch by epoch: prints a line for each, writes the checkpoint, and stops early where the experiment says so. */
final class TrainingEpochs {

    private final Subject subject;
    private final Optional<Path> checkpoint;
    private final PrintStream out;
    private final TrainingRun run;
    private final StoppingWatch watch;
    private final String metric;
    private final EpochProgress progress;

    TrainingEpochs(Subject subject, Optional<Path> checkpoint, PrintStream out, TrainingRun run, StoppingWatch watch) {
        this.subject = subject;
        this.checkpoint = checkpoint;
        this.out = out;
        this.run = run;
        this.watch = watch;
        this.metric = Wording.of(subject.loaded().metric());
        this.progress = EpochProgress.on(out);
    }

    void train(Parameters parameters) throws IOException {
        int[] samples = subject.loaded().split().validation();
        try (Evaluation validation = samples.length == 0 ? null : subject.evaluation(parameters, samples)) {
            while (run.cursor().epoch() < subject.epochs() && !watch.stopped()) {
                double seconds = trainOne();
                Optional<Evaluation.Result> validated = Optional.ofNullable(validation).map(Evaluation::run);
                out.println(line(seconds, validated));
                watch.after(run.lastEpoch().epoch(), validated.map(Evaluation.Result::loss).orElse(run.lastEpoch().loss()));
                if (checkpoint.isPresent()) {
                    CheckpointFile.save(checkpoint.get(), Checkpoint.of(subject.experiment(), run, watch));
                }
            }
        }
        if (watch.stopped()) {
            out.println(stopped(samples.length > 0));
        }
    }

    private double trainOne() {
        int before = run.lastEpoch().epoch();
        progress.begin("Epoch %d/%d".formatted(before + 1, subject.epochs()), run.cursor().batch(), run.batchesPerEpoch());
        long start = System.nanoTime();
        do {
            run.runBatch();
            if (run.breakdown().isPresent()) {
                progress.end();
                throw new NotTrainable(NotFinite.problem(run, run.breakdown().get()).sentence(Locale.ENGLISH));
            }
            progress.trained(run.frame().samples(), run.lossOfLastBatch());
        } while (run.lastEpoch().epoch() == before);
        progress.end();
        return (System.nanoTime() - start) / 1e9;
    }

    private String line(double seconds, Optional<Evaluation.Result> validated) {
        TrainingRun.EpochResult result = run.lastEpoch();
        String validation = validated
                .map(also -> String.format(Locale.ROOT, " - val_loss: %.4f - val_%s: %.4f", also.loss(), metric, also.metric()))
                .orElse("");
        return String.format(Locale.ROOT, "Epoch %d/%d - %d/%d - %.1fs - loss: %.4f - %s: %.4f%s",
                result.epoch(), subject.epochs(), run.batchesPerEpoch(), run.batchesPerEpoch(), seconds, result.loss(), metric, result.metric(),
                validation);
    }

    private String stopped(boolean validated) {
        int waited = watch.state().waited();
        String back = watch.bestEpoch() == 0 ? "" : "; back to the weights of epoch %d".formatted(watch.bestEpoch());
        return "Stopped early after epoch %d: no lower %s loss for %d epoch%s%s".formatted(
                run.cursor().epoch(), validated ? "validation" : "training", waited, waited == 1 ? "" : "s", back);
    }
}
