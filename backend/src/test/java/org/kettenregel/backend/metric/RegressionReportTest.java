package org.kettenregel.backend.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.dataset.Targets;

class RegressionReportTest {

    private static RegressionReport report(int width, float[] outputs, float[] targets) {
        int samples = outputs.length / width;
        ReportTally tally = ReportTally.of(new Targets.Numbers(width), new AbsoluteError(), width, samples);
        tally.add(outputs, targets, samples, width);
        return (RegressionReport) tally.report();
    }

    @Test
    void errors_are_averaged_and_compared_with_the_spread_of_the_targets() {
        RegressionReport report = report(1, new float[] {1, 2, 5}, new float[] {1, 2, 3});

        assertThat(report.all().mae()).isEqualTo(2 / 3.0);
        assertThat(report.all().rmse()).isEqualTo(Math.sqrt(4 / 3.0));
        assertThat(report.all().r2()).isEqualTo(-1, within(1e-15)); // errors 0 + 0 + 4, spread 1 + 0 + 1
        assertThat(report.samples()).isEqualTo(3);
    }

    @Test
    void the_mean_as_the_answer_explains_nothing_and_the_target_explains_all() {
        assertThat(report(1, new float[] {2, 2, 2}, new float[] {1, 2, 3}).all().r2()).isZero();
        assertThat(report(1, new float[] {1, 2, 3}, new float[] {1, 2, 3}).all().r2()).isEqualTo(1);
    }

    @Test
    void a_fitted_line_has_the_r2_and_the_error_that_commons_math_gives_it() {
        int samples = 500;
        SimpleRegression line = new SimpleRegression();
        float[] targets = new float[samples];
        for (int i = 0; i < samples; i++) {
            targets[i] = (float) (1000 + 3 * i / 500.0 + new Seed(7).normal(Stream.NOISE, 0, i)); // far from 0: sums of squares would cancel
            line.addData(i, targets[i]);
        }
        double[] fitted = IntStream.range(0, samples).mapToDouble(line::predict).toArray();
        double[] rounding = new double[samples];
        float[] outputs = new float[samples];
        for (int i = 0; i < samples; i++) {
            outputs[i] = (float) fitted[i];
            rounding[i] = outputs[i] - fitted[i];
        }

        RegressionReport report = report(1, outputs, targets);

        double tolerance = 4 * StatUtils.max(rounding); // outputs are floats
        assertThat(report.all().r2()).isEqualTo(line.getRSquare(), within(tolerance));
        assertThat(report.all().rmse()).isEqualTo(Math.sqrt(line.getSumSquaredErrors() / samples), within(tolerance));
    }

    @Test
    void the_spread_is_that_of_commons_math() {
        double[] targets = IntStream.range(0, 300).mapToDouble(i -> (float) (1e4 + new Seed(3).normal(Stream.DATA, 0, i))).toArray();
        float[] wanted = new float[300];
        IntStream.range(0, 300).forEach(i -> wanted[i] = (float) targets[i]);

        RegressionReport report = report(1, new float[300], wanted); // every answer is 0, so errors are the targets

        double spread = StatUtils.populationVariance(targets);
        assertThat(report.all().r2()).isEqualTo(1 - StatUtils.sumSq(targets) / 300 / spread, within(1e-3)); // of about -1e8
        assertThat(report.all().mae()).isEqualTo(StatUtils.mean(targets), within(1e-8));
    }

    @Test
    void several_columns_are_told_apart_and_put_together() {
        float[] outputs = {1, 10, /* */ 2, 10, /* */ 5, 40};
        float[] targets = {1, 10, /* */ 2, 20, /* */ 3, 30};

        RegressionReport report = report(2, outputs, targets);

        // column 1 as above; column 2: errors 0, -10, 10; spread 100 + 0 + 100
        assertThat(report.columns().get(1).mae()).isEqualTo(20 / 3.0);
        assertThat(report.columns().get(1).r2()).isEqualTo(0, within(1e-15));
        assertThat(report.all().mae()).isEqualTo(22 / 6.0);
        assertThat(report.all().rmse()).isEqualTo(Math.sqrt(204 / 6.0));
        assertThat(report.all().r2()).isEqualTo(1 - (4 + 200) / (2 + 200.0), within(1e-15));
        assertThat(report.text()).isEqualTo("""
                target       MAE    RMSE       R2  samples
                column 1  0.6667  1.1547  -1.0000        3
                column 2  6.6667  8.1650   0.0000        3
                all       3.6667  5.8310  -0.0099        3""");
    }

    @Test
    void a_column_that_hardly_varies_weighs_little() {
        RegressionReport report = report(2, new float[] {0, 1, /* */ 0, 2, /* */ 0, 3}, new float[] {0, 1, /* */ 0, 2, /* */ 0.5f, 3});

        assertThat(report.columns().get(0).r2()).isEqualTo(-0.5, within(1e-15)); // error 0.25, spread 1/6
        assertThat(report.all().r2()).isEqualTo(1 - 0.25 / (2 + 1 / 6.0), within(1e-15));
    }

    @Test
    void many_columns_are_not_listed_one_by_one() {
        assertThat(report(20, new float[20], new float[20]).text()).contains("column 20");
        assertThat(report(21, new float[21], new float[21]).text()).doesNotContain("column").contains("all");
    }

    @Test
    void a_network_that_makes_its_input_again_has_a_report_on_numbers_though_its_data_have_classes() {
        assertThat(ReportTally.of(Targets.Classes.numbered(10), new AbsoluteError(), 784, 1)).isInstanceOf(RegressionTally.class);
    }

    @Test
    void without_a_spread_r2_counts_as_zero_and_that_is_said() {
        RegressionReport report = report(1, new float[] {4, 5}, new float[] {4, 4});

        assertThat(report.all().r2()).isZero();
        assertThat(report.text()).endsWith("\nA target is the same for all samples: R2 counts as 0 there.");
    }
}
