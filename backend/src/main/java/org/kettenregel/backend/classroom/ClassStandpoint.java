package org.kettenregel.backend.classroom;

/**
 * Where the class is, in words that only pages understand.
 *
 * @param sequence ascending; 0 before there is one
 * @param json     at most {@link ClassLimits#MOST_STANDPOINT} characters; empty before there is one
 */
public record ClassStandpoint(long sequence, String json) {}
