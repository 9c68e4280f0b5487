package org.kettenregel.backend.study;

import java.util.Optional;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.metric.RegressionReport;

/**
 * How well a trained run does on one part of its data.
 *
 * @param samples in the part
 * @param errors  over all columns; empty for classes
 */
public record PartScore(Part part, int samples, Evaluation.Result result, Optional<RegressionReport.Errors> errors) {}
