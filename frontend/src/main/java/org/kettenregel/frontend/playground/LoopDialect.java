package org.kettenregel.frontend.playground;

/** How the training loop is written. */
enum LoopDialect { WORDS, PYTORCH, KERAS, FORMULAS }
