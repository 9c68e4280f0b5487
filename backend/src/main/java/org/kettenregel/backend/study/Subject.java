package org.kettenregel.backend.study;

import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.kernels.Device;

/**
 * What a study trains again and again.
 *
 * @param loaded its data, as one training would share them out
 * @param epochs of each run; early stopping is left aside, so that runs can be compared
 */
public record Subject(Device device, Experiment experiment, Compilation.Compiled compiled, RunFactory.Loaded loaded, int epochs) {

    public Subject {
        if (epochs < 1) {
            throw new IllegalArgumentException("study: expected at least 1 epoch, found " + epochs);
        }
    }

    /** @param samples indices into the data, at least one */
    public Evaluation evaluation(Parameters parameters, int[] samples) {
        return evaluation(parameters, loaded.data(), samples);
    }

    /** @param data the same samples, prepared by what others of them say */
    Evaluation evaluation(Parameters parameters, Dataset data, int[] samples) {
        return new Evaluation(
                device, compiled.program().graph(), parameters, data, compiled.encoding(), samples, loaded.metric());
    }
}
