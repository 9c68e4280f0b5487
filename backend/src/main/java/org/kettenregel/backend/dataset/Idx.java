package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/**
 * Images and labels from files in the format of MNIST (LeCun, Cortes, Burges: "THE IDX FILE FORMAT"), plain or gzipped: pairs for training
 * and for testing, in the data folder or in a folder of the given name inside it. Each image is (rows, columns, 1).
 *
 * @param scaled whether bytes 0..255 become numbers 0..1
 */
@Named(order = 8, id = "idx")
public record Idx(String name, @Knob boolean scaled) implements DatasetSpec {

    public Idx {
        DataFolder.checkName("idx", name);
    }

    public Idx() {
        this("mnist", true);
    }

    /** That of MNIST; other files say otherwise when they are loaded. */
    @Override
    public Signature signature() {
        return new Signature(Shape.perSample(28, 28, 1), Targets.Classes.numbered(10));
    }

    @Override
    public boolean fromFiles() {
        return true;
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return IdxFiles.find(this, folder).load(scaled);
    }
}
