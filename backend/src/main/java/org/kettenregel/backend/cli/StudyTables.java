package org.kettenregel.backend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.metric.AlignedTable;
import org.kettenregel.backend.metric.RegressionReport;
import org.kettenregel.backend.study.PartScore;
import org.kettenregel.backend.study.StudyResult;
import org.kettenregel.backend.study.StudyRun;
import org.kettenregel.backend.study.Summary;

/**
 * What came of a study: a table with each run on each part of the data, and one with what all of them say together.
 *
 * @param run    what a run is called
 * @param metric what the metric is called
 */
record StudyTables(String run, String metric, StudyResult result) {

    private static final String SECONDS = "seconds per epoch";

    AlignedTable runs() {
        List<String> head = new ArrayList<>(List.of(run, "seed", "part", "samples", "loss", metric));
        if (ofNumbers()) {
            head.addAll(List.of("rmse", "r2"));
        }
        head.add(SECONDS);
        AlignedTable table = new AlignedTable().row(head);
        for (StudyRun each : result.runs()) {
            each.scores().forEach(score -> table.row(cells(each, score)));
        }
        return table;
    }

    private static List<String> cells(StudyRun run, PartScore score) {
        List<String> cells = new ArrayList<>(List.of(
                AlignedTable.number(run.number()), AlignedTable.number(run.seed()), Wording.of(score.part()), AlignedTable.number(score.samples()),
                AlignedTable.number(score.result().loss()), AlignedTable.number(score.result().metric())));
        score.errors().ifPresent(errors -> cells.addAll(List.of(AlignedTable.number(errors.rmse()), AlignedTable.number(errors.r2()))));
        cells.add(AlignedTable.number(run.secondsPerEpoch()));
        return cells;
    }

    /** Without the runs that diverged. */
    AlignedTable summary() {
        String interval = "%.0f %% interval of the mean".formatted(100 * Summary.LEVEL);
        AlignedTable table = new AlignedTable().row(List.of("", "mean", "deviation", interval, "least", "greatest"));
        for (int place = 0; place < parts(); place++) {
            part(table, place);
        }
        row(table, SECONDS, result.secondsPerEpoch());
        return table;
    }

    private void part(AlignedTable table, int place) {
        String part = Wording.of(result.runs().getFirst().scores().get(place).part());
        row(table, part + " loss", result.summary(each -> each.scores().get(place).result().loss()));
        row(table, part + " " + metric, result.summary(each -> each.scores().get(place).result().metric()));
        if (ofNumbers()) {
            row(table, part + " rmse", result.summary(each -> errors(each, place).rmse()));
            row(table, part + " r2", result.summary(each -> errors(each, place).r2()));
        }
    }

    private static RegressionReport.Errors errors(StudyRun run, int place) {
        return run.scores().get(place).errors().orElseThrow();
    }

    private int parts() {
        return result.runs().isEmpty() ? 0 : result.runs().getFirst().scores().size();
    }

    private boolean ofNumbers() {
        return parts() > 0 && result.runs().getFirst().scores().getFirst().errors().isPresent();
    }

    private static void row(AlignedTable table, String what, Optional<Summary> summary) {
        summary.ifPresent(s -> table.row(List.of(
                what, AlignedTable.number(s.mean()), AlignedTable.number(s.deviation()), AlignedTable.number(s.low()) + " to " + AlignedTable.number(s.high()),
                AlignedTable.number(s.least()), AlignedTable.number(s.greatest()))));
    }
}
