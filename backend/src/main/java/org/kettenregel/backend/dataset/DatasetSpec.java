package org.kettenregel.backend.dataset;

/**
 * The description of a data set, small enough for a link. Adding one means one record in this package and its name in {@code permits}
 * (of {@link PlanarSet} for points in the plane).
 */
public sealed interface DatasetSpec permits PlanarSet, OwnPoints, Idx {

    /** Known without loading; what {@link #load} gives is the truth where files are involved. */
    Signature signature();

    /** Throws {@link DatasetProblem} when files are missing or wrong. */
    Dataset load(Seed seed, DataFolder folder);
}
