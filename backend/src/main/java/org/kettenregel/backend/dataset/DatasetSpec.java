package org.kettenregel.backend.dataset;

/**
 * The description of a data set, small enough for a link. Adding one means one record in this package and its name in {@code permits}
 * (of {@link PlanarSet} for points in the plane, of {@link TextSet} for texts).
 */
public sealed interface DatasetSpec permits PlanarSet, OwnPoints, Idx, CsvTable, DrawnShapes, DrawnDigits, Cifar10, ImageFolder, TextSet, NoData {

    /** Known without loading; what {@link #load} gives is the truth where files are involved. */
    Signature signature();

    /** Throws {@link DatasetProblem} when files are missing or wrong. */
    Dataset load(Seed seed, DataFolder folder);

    /** Whether it reads files of the data folder: it takes time to load, the seed does not change it, and without a folder there is none. */
    default boolean fromFiles() {
        return false;
    }
}
