package org.kettenregel.backend.program;

/** The five lines of the training loop, in order. */
public enum Phase { BATCH, FORWARD, LOSS, BACKWARD, UPDATE }
