package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/** For an expression, whose numbers are its own: one sample that nothing reads, so that an epoch is one step. */
@Named(order = 90, id = "none")
public record NoData() implements DatasetSpec {

    @Override
    public Signature signature() {
        return new Signature(Shape.perSample(1), new Targets.Numbers(1));
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return new Dataset(signature(), List.of(), new Dataset.Features.Floats(new float[1]), new float[1], OptionalInt.empty());
    }
}
