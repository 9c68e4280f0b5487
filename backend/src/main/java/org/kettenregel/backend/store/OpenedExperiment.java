package org.kettenregel.backend.store;

import org.kettenregel.backend.experiment.Experiment;

/** An experiment as it was saved. The next save names {@code saved.revision()} as the one it goes on from. */
public record OpenedExperiment(SavedExperiment saved, Experiment experiment) {}
