package org.kettenregel.backend.dataset;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/**
 * 60,000 colour pictures of ten kinds of things, 32 by 32 pixels, from the files of the binary version (Krizhevsky: "Learning Multiple
 * Layers of Features from Tiny Images", 2009). They lie in the data folder or in its folder cifar-10-batches-bin or cifar10; the sixth file is
 * the test set. Bytes become numbers 0..1.
 */
@Named(order = 12, id = "cifar10")
public record Cifar10() implements DatasetSpec {

    static final int SIDE = 32;
    static final int CHANNELS = 3;

    /** In the order of their numbers in the files. */
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    @Override
    public Signature signature() {
        return new Signature(Shape.perSample(SIDE, SIDE, CHANNELS), new Targets.Classes(CLASSES));
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return Cifar10Files.find(folder).load(signature());
    }

    @Override
    public boolean fromFiles() {
        return true;
    }
}
