package org.kettenregel.backend.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.metric.AlignedTable;
import org.kettenregel.backend.study.CrossValidation;
import org.kettenregel.backend.study.Starts;
import org.kettenregel.backend.study.Study;
import org.kettenregel.backend.study.StudyProgress;
import org.kettenregel.backend.study.StudyResult;
import org.kettenregel.backend.study.StudyRun;
import org.kettenregel.backend.study.Subject;
import org.kettenregel.backend.study.Summary;

/** Runs a study, prints a line per epoch and in the end what all runs say together. */
final class StudyTraining {

    private final Subject subject;
    private final Study study;
    private final PrintStream out;
    private final String metric;
    private final String run;

    StudyTraining(Subject subject, Study study, PrintStream out) {
        this.subject = subject;
        this.study = study;
        this.out = out;
        this.metric = Wording.of(subject.loaded().metric());
        this.run = switch (study) {
            case Starts _ -> "start";
            case CrossValidation _ -> "fold";
        };
    }

    void run() {
        StudyResult result = study.run(subject, this::print);
        out.println("%nResults on %s:%n%s%n%n%s".formatted(judged(result), runs(result).text(), summary(result).text()));
        if (study instanceof CrossValidation) {
            out.println("Folds share most of the samples they train on, so the intervals are narrower than they should be.");
        }
        result.runs().stream().filter(StudyRun::diverged).forEach(each ->
                out.println("Not in the means: %s %d. %s".formatted(run, each.number(), why(each))));
        if (result.diverged() == result.runs().size()) {
            throw new NotTrainable("All %d runs diverged; lower the learning rate.".formatted(result.runs().size()));
        }
    }

    private static String why(StudyRun diverged) {
        return diverged.problem().map(problem -> problem.explanation(Locale.ENGLISH)).orElse("In the end its loss is not a finite number.");
    }

    private void print(StudyProgress progress) {
        out.println(String.format(Locale.ROOT, "%s %d/%d, seed %d - epoch %d/%d - loss: %.4f - %s: %.4f",
                run.substring(0, 1).toUpperCase(Locale.ROOT) + run.substring(1), progress.run(), progress.runs(), progress.seed(),
                progress.last().epoch(), progress.epochs(), progress.last().loss(), metric, progress.last().metric()));
    }

    private String judged(StudyResult result) {
        return switch (study) {
            case Starts _ -> "the " + Wording.of(result.judged(), result.judged().samples(subject.loaded().split()).length);
            case CrossValidation _ -> "the fold that was left out";
        };
    }

    private AlignedTable runs(StudyResult result) {
        AlignedTable table = new AlignedTable().row(List.of(run, "seed", "loss", metric, "seconds per epoch"));
        for (StudyRun each : result.runs()) {
            table.row(List.of(
                    AlignedTable.number(each.number()), AlignedTable.number(each.seed()), AlignedTable.number(each.judged().loss()),
                    AlignedTable.number(each.judged().metric()), AlignedTable.number(each.secondsPerEpoch())));
        }
        return table;
    }

    private AlignedTable summary(StudyResult result) {
        String interval = "%.0f %% interval of the mean".formatted(100 * Summary.LEVEL);
        AlignedTable table = new AlignedTable().row(List.of("", "mean", "deviation", interval, "least", "greatest"));
        row(table, "loss", result.loss());
        row(table, metric, result.metric());
        row(table, "seconds per epoch", result.secondsPerEpoch());
        return table;
    }

    private static void row(AlignedTable table, String what, Optional<Summary> summary) {
        summary.ifPresent(s -> table.row(List.of(
                what, AlignedTable.number(s.mean()), AlignedTable.number(s.deviation()), AlignedTable.number(s.low()) + " to " + AlignedTable.number(s.high()),
                AlignedTable.number(s.least()), AlignedTable.number(s.greatest()))));
    }
}
