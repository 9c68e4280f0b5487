package org.kettenregel.backend.classroom;

/**
 * What was handed in, as everybody sees it: without a name or a seat, and without the note.
 *
 * @param letter A, B, C ... in the order in which the teacher shows them
 */
public record PresentedSnapshot(String letter, byte[] picture, int epoch, double loss, double accuracy) {}
