package org.kettenregel.backend.classroom;

/**
 * An experiment that the teacher gave to everybody.
 *
 * @param number   ascending within the class
 * @param document as {@link org.kettenregel.backend.persistence.ExperimentJson} writes it
 */
public record HandOut(int number, String title, String document) {}
