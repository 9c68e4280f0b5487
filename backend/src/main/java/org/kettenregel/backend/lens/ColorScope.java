package org.kettenregel.backend.lens;

/** Among which numbers the one is sought that takes the full colour. */
public enum ColorScope { TENSOR, LAYER, NETWORK }
