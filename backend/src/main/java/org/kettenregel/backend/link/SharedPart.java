package org.kettenregel.backend.link;

/** Parts of the screen that a link can lock or hide. */
public enum SharedPart {
    /** Training as a whole, and how it is done; steps within a batch stay. */
    TRAINING,
    /** The layers and what they are made of. */
    BUILDER,
    /** The network as source text. */
    CODE,
    /** Which data are learned from. */
    DATA
}
