package org.kettenregel.backend.experiment;

/**
 * A ready experiment under a lasting name.
 *
 * @param id kebab-case; it lives in links and on the command line, so it never changes
 */
public record Preset(String id, Experiment experiment) {
}
