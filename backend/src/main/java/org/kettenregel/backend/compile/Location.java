package org.kettenregel.backend.compile;

/** The part of an experiment that a problem is about. */
public sealed interface Location {

    record Data() implements Location {}

    record Loss() implements Location {}

    record Run() implements Location {}

    /**
     * @param key    the layer's key
     * @param number its place, from 1, as people count
     */
    record InLayer(String key, int number) implements Location {}
}
