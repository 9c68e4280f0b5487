package org.kettenregel.backend.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.metric.AbsoluteError;
import org.kettenregel.backend.metric.RegressionTally;
import org.kettenregel.backend.session.NotFinite;

/** Trains one run of a study from its own start to its end and judges it. */
final class PlannedRun {

    private static final double NANOS = 1e9;

    private final Subject subject;
    private final Plan plan;
    private final int runs;
    private final StudyWatcher watcher;

    private PlannedRun(Subject subject, Plan plan, int runs, StudyWatcher watcher) {
        this.subject = subject;
        this.plan = plan;
        this.runs = runs;
        this.watcher = watcher;
    }

    static StudyResult all(Subject subject, List<Plan> plans, StudyWatcher watcher) {
        List<StudyRun> done = new ArrayList<>();
        for (Plan plan : plans) {
            Optional<StudyRun> run = new PlannedRun(subject, plan, plans.size(), watcher).train();
            if (run.isEmpty()) {
                break;
            }
            done.add(run.get());
        }
        return new StudyResult(done, plans.size(), plans.getFirst().judged());
    }

    /** Empty when it was cancelled. */
    private Optional<StudyRun> train() {
        Experiment experiment = ExperimentEdits.seed(subject.experiment(), plan.seed());
        RunFactory.Loaded loaded = new RunFactory.Loaded(
                subject.loaded().data().preparedOn(plan.split().train()), plan.split(), subject.loaded().metric()); // the rows held out must not shape it
        try (Parameters parameters = new Parameters(subject.device());
                TrainingRun run = RunFactory.start(subject.device(), experiment, subject.compiled(), parameters, loaded)) {
            long nanos = 0;
            TrainingRun.EpochResult last = run.lastEpoch();
            while (last.epoch() < subject.epochs()) {
                long start = System.nanoTime();
                if (!epoch(run)) {
                    return Optional.empty();
                }
                if (run.breakdown().isPresent()) {
                    break;
                }
                nanos += System.nanoTime() - start;
                last = run.lastEpoch();
                watcher.progressed(new StudyProgress(plan.number(), runs, plan.seed(), subject.epochs(), last));
            }
            Optional<Problem> problem = run.breakdown().map(breakdown -> NotFinite.problem(run, breakdown));
            return Optional.of(new StudyRun(plan.number(), plan.seed(), last, scores(parameters, loaded.data()), nanos / NANOS / last.epoch(), problem));
        }
    }

    /** Trains to the end of the epoch or to a number that is not finite; gives whether it was let. */
    private boolean epoch(TrainingRun run) {
        int end = run.lastEpoch().epoch() + 1;
        watcher.begins(plan.number(), end, run.batchesPerEpoch());
        do {
            if (watcher.cancelled()) {
                return false;
            }
            run.runBatch();
            watcher.trained(run.frame().samples(), run.lossOfLastBatch());
        } while (run.breakdown().isEmpty() && run.lastEpoch().epoch() < end);
        return true;
    }

    private List<PartScore> scores(Parameters parameters, Dataset data) {
        return plan.judged().upToThis(plan.split()).stream().map(part -> score(part, parameters, data)).toList();
    }

    private PartScore score(Part part, Parameters parameters, Dataset data) {
        int[] samples = part.samples(plan.split());
        try (Evaluation evaluation = subject.evaluation(parameters, data, samples)) {
            if (!(subject.loaded().metric() instanceof AbsoluteError)) {
                return new PartScore(part, samples.length, evaluation.run(), Optional.empty());
            }
            RegressionTally tally = new RegressionTally(subject.compiled().encoding().width(data));
            return new PartScore(part, samples.length, evaluation.run(tally), Optional.of(tally.report().all()));
        }
    }
}
