package org.kettenregel.backend.dataset;

/** What a sample is there for. */
public enum Portion { TRAINING, VALIDATION, TEST }
