package org.kettenregel.backend.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.kettenregel.backend.study.CrossValidation;
import org.kettenregel.backend.study.Starts;
import org.kettenregel.backend.study.Study;
import org.kettenregel.backend.study.StudyProgress;
import org.kettenregel.backend.study.StudyResult;
import org.kettenregel.backend.study.StudyRun;
import org.kettenregel.backend.study.StudyWatcher;
import org.kettenregel.backend.study.Subject;

/** Runs a study, prints a line per epoch and in the end what all runs say together. */
final class StudyTraining implements StudyWatcher {

    private final Subject subject;
    private final Study study;
    private final PrintStream out;
    private final String metric;
    private final String run;
    private final EpochProgress progress;

    StudyTraining(Subject subject, Study study, PrintStream out) {
        this.subject = subject;
        this.study = study;
        this.out = out;
        this.metric = Wording.of(subject.loaded().metric());
        this.run = switch (study) {
            case Starts _ -> "start";
            case CrossValidation _ -> "fold";
        };
        this.progress = EpochProgress.on(out);
    }

    void run() {
        StudyResult result = study.run(subject, this);
        progress.end();
        StudyTables tables = new StudyTables(run, metric, result);
        out.println("%nResults of %d %ss, %d epoch%s each%s:%n%s%n%n%s".formatted(
                result.runs().size(), run, subject.epochs(), subject.epochs() == 1 ? "" : "s", leftOut(), tables.runs().text(), tables.summary().text()));
        if (study instanceof CrossValidation) {
            out.println("Folds share most of the samples they train on, so the intervals are narrower than they should be.");
        }
        result.runs().stream().filter(StudyRun::diverged).forEach(each ->
                out.println("Not in the means: %s %d. %s".formatted(run, each.number(), why(each))));
        if (result.diverged() == result.runs().size()) {
            throw new NotTrainable("All %d runs diverged; lower the learning rate.".formatted(result.runs().size()));
        }
    }

    private String leftOut() {
        return switch (study) {
            case Starts _ -> "";
            case CrossValidation _ -> "; validation is the fold that was left out";
        };
    }

    private static String why(StudyRun diverged) {
        return diverged.problem().map(problem -> problem.explanation(Locale.ENGLISH)).orElse("In the end its loss is not a finite number.");
    }

    @Override
    public void begins(int number, int epoch, int batches) {
        progress.begin("%s %d/%d - epoch %d/%d".formatted(title(), number, study.count(), epoch, subject.epochs()), 0, batches);
    }

    @Override
    public void trained(int samples, double loss) {
        progress.trained(samples, loss);
    }

    @Override
    public void progressed(StudyProgress epoch) {
        progress.end();
        out.println(String.format(Locale.ROOT, "%s %d/%d, seed %d - epoch %d/%d - loss: %.4f - %s: %.4f",
                title(), epoch.run(), epoch.runs(), epoch.seed(), epoch.last().epoch(), epoch.epochs(), epoch.last().loss(), metric, epoch.last().metric()));
    }

    private String title() {
        return run.substring(0, 1).toUpperCase(Locale.ROOT) + run.substring(1);
    }
}
