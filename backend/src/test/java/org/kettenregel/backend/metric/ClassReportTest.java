package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;

class ClassReportTest {

    private static ClassReport report(int classes, TargetEncoding encoding, Metric metric, float[] outputs, float[] targets) {
        Targets kind = Targets.Classes.numbered(classes);
        int width = encoding.width(kind);
        ReportTally tally = ReportTally.of(kind, metric, width, outputs.length / width);
        tally.add(outputs, targets, outputs.length / width, width);
        return (ClassReport) tally.report();
    }

    private static float[] oneHot(int classes, int... labels) {
        float[] rows = new float[classes * labels.length];
        IntStream.range(0, labels.length).forEach(i -> rows[i * classes + labels[i]] = 1);
        return rows;
    }

    @Test
    void the_greatest_column_is_the_class_a_sample_is_taken_for() {
        ClassReport report = report(3, TargetEncoding.ONE_HOT, new Accuracy(), oneHot(3, 0, 0, 2, 1), oneHot(3, 0, 1, 2, 2));

        assertThat(report.confusion().count(0, 0)).isEqualTo(1);
        assertThat(report.confusion().count(1, 0)).isEqualTo(1);
        assertThat(report.confusion().count(2, 2)).isEqualTo(1);
        assertThat(report.confusion().count(2, 1)).isEqualTo(1);
        assertThat(report.confusion().total()).isEqualTo(4);
    }

    @Test
    void one_column_is_judged_by_the_threshold_of_the_metric() {
        float[] outputs = {-2, 0.2f, 3};

        ClassReport logits = report(2, TargetEncoding.BINARY, new Accuracy(0), outputs, new float[] {0, 1, 1});
        ClassReport signed = report(2, TargetEncoding.SIGNED, new Accuracy(0), outputs, new float[] {-1, 1, 1});
        ClassReport probabilities = report(2, TargetEncoding.BINARY, new Accuracy(0.5), outputs, new float[] {0, 1, 1});

        assertThat(logits.confusion().accuracy()).isEqualTo(1);
        assertThat(signed.confusion().accuracy()).isEqualTo(1);
        assertThat(probabilities.confusion().count(1, 0)).isEqualTo(1);
    }

    @Test
    void batches_add_up() {
        float[] outputs = oneHot(2, 0, 1, 1, 0, 1);
        float[] targets = oneHot(2, 0, 1, 0, 0, 1);
        ReportTally tally = ReportTally.of(Targets.Classes.numbered(2), new Accuracy(), 2, 5);

        tally.add(outputs, targets, 3, 2); // rows behind the third are not read
        tally.add(oneHot(2, 0, 1), oneHot(2, 0, 1), 2, 2);

        assertThat(tally.report().text()).isEqualTo(report(2, TargetEncoding.ONE_HOT, new Accuracy(), outputs, targets).text());
    }

    @Test
    void the_text_holds_matrix_scores_and_areas_in_columns() {
        // class 1: scores 0.9 and 0.4 against 0.2, 0.6 and 0.1: of 6 pairs 5 are in order
        ClassReport report = report(
                2, TargetEncoding.BINARY, new Accuracy(), new float[] {0.9f, 0.2f, 0.6f, 0.4f, 0.1f}, new float[] {1, 0, 0, 1, 0});

        assertThat(report.text()).isEqualTo("""
                true \\ taken for  0  1
                0                 2  1
                1                 1  1

                class             precision  recall      F1     AUC  samples
                0                    0.6667  0.6667  0.6667                3
                1                    0.5000  0.5000  0.5000  0.8333        2
                macro average        0.5833  0.5833  0.5833  0.8333        5
                weighted average     0.6000  0.6000  0.6000                5
                micro average        0.6000  0.6000  0.6000                5
                accuracy                             0.6000                5""");
    }

    @Test
    void several_classes_have_a_curve_each_and_the_mean_of_their_areas() {
        float[] outputs = {0.7f, 0.2f, 0.1f, /* */ 0.3f, 0.4f, 0.3f, /* */ 0.5f, 0.2f, 0.3f};
        float[] targets = oneHot(3, 0, 1, 2);

        ClassReport report = report(3, TargetEncoding.ONE_HOT, new Accuracy(), outputs, targets);

        // class 0: 0.7 above 0.3 and 0.5; class 1: 0.4 above 0.2 twice; class 2: 0.3 above 0.1, equal to 0.3
        assertThat(report.roc().classes()).extracting(each -> each.curve().orElseThrow().area()).containsExactly(1.0, 1.0, 0.75);
        assertThat(report.roc().macroArea()).hasValue(2.75 / 3);
    }

    @Test
    void class_numbers_in_one_column_give_the_report_of_a_column_per_class() {
        int[] labels = {4, 5, 0, 2, 2, 1, 3};
        float[] numbers = {4, 5, 0, 2, 2, 1, 3};
        float[] outputs = new float[6 * labels.length];
        IntStream.range(0, outputs.length).forEach(i -> outputs[i] = 7 * i % 11); // ranks of all kinds, and ties between samples
        ReportTally tally = ReportTally.of(Targets.Classes.numbered(6), Accuracy.of(TargetEncoding.INDEX), 6, labels.length);
        ReportTally top = ReportTally.of(Targets.Classes.numbered(6), new TopK(5, true), 6, labels.length);

        tally.add(outputs, numbers, labels.length, 6);
        top.add(outputs, numbers, labels.length, 6);

        String expected = report(6, TargetEncoding.ONE_HOT, new Accuracy(), outputs, oneHot(6, labels)).text();
        assertThat(tally.report().text()).isEqualTo(expected);
        assertThat(top.report().text()).isEqualTo(expected);
    }

    @Test
    void a_metric_of_classes_cannot_judge_numbers() {
        assertThatThrownBy(() -> ReportTally.of(new Targets.Numbers(1), new Accuracy(), 1, 1))
                .hasMessage("report: expected a metric for numbers, found one for classes");
    }

    @Test
    void what_counts_as_zero_because_it_is_a_share_of_nothing_is_said() {
        ClassReport report = report(4, TargetEncoding.ONE_HOT, new Accuracy(), oneHot(4, 0, 0, 3), oneHot(4, 0, 1, 3));

        assertThat(report.notes()).containsExactly(
                "No sample was taken for class 1, 2: precision and F1 count as 0 there.",
                "No sample belongs to class 2: recall and F1 count as 0 there.",
                "No ROC curve for class 2: it needs outputs that are numbers, samples of the class and others.");
        assertThat(report.text()).endsWith(String.join("\n", report.notes()));
    }

    @Test
    void outputs_that_are_not_numbers_are_counted_and_said() {
        ClassReport report = report(2, TargetEncoding.BINARY, new Accuracy(), new float[] {Float.NaN, 0.1f}, new float[] {1, 0});

        assertThat(report.confusion().undecided(1)).isEqualTo(1);
        assertThat(report.confusion().accuracy()).isEqualTo(0.5);
        assertThat(report.roc().macroArea()).isEmpty();
        assertThat(report.notes()).contains("Outputs that are not numbers: 1 samples; they count as wrong and are in no column.");
    }

    @Test
    void with_more_than_five_classes_the_share_among_the_five_greatest_is_said() {
        float[] outputs = {6, 5, 4, 3, 2, 1, /* */ 6, 5, 4, 3, 2, 1};

        ClassReport report = report(6, TargetEncoding.ONE_HOT, new Accuracy(), outputs, oneHot(6, 4, 5));

        assertThat(report.topFive()).hasValue(0.5);
        assertThat(report.text()).contains("among the top 5                      0.5000");
        assertThat(report(2, TargetEncoding.ONE_HOT, new Accuracy(), oneHot(2, 0), oneHot(2, 0)).topFive()).isEmpty();
    }

    @Test
    void of_many_classes_only_what_is_mistaken_most_is_listed() {
        ClassReport report = report(21, TargetEncoding.ONE_HOT, new Accuracy(), oneHot(21, 7, 4, 4, 20), oneHot(21, 2, 9, 9, 20));

        assertThat(report.text()).startsWith("""
                mistaken most  taken for  samples
                9                      4        2
                2                      7        1

                class""");
    }

    @Test
    void too_many_outputs_for_memory_are_thinned_evenly_and_that_is_said() {
        RocTally tally = new RocTally(new Accuracy(), 1, 2 * RocTally.MOST);

        // the second and the fourth sample are left out
        tally.add(new float[] {0.9f, 0.1f, 0.2f, 0.8f}, new float[] {1, 1, 0, 0}, 4, 1);
        RocReport report = tally.report(Targets.Classes.numbered(2).names());

        assertThat(report.macroArea()).hasValue(1);
        assertThat(report.classes().getFirst().curve().orElseThrow().positives()).isEqualTo(1);
        assertThat(report.notes()).containsExactly("ROC curves are made from one of 2 samples, as there are too many for memory.");
    }
}
