package org.kettenregel.backend.link;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.SavedExperiment;

/**
 * What somebody gets who comes by a link.
 *
 * @param source what a copy of it is made of
 */
public record OpenedLink(LinkKind kind, LinkOptions options, SavedExperiment.Source source, Experiment experiment) {}
