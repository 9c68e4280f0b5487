package org.kettenregel.frontend.builder;

import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.experiment.EditRefusal;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Tanh;

/** What a layer starts with that is put into a network, and where it goes when nobody has said where. */
final class FreshLayer {

    private static final Catalog<LayerSpec> LAYERS = Catalog.of(LayerSpec.class);
    private static final int FEW = 4;
    private static final int MANY = 64;
    private static final int MOST_TRIED = 24;

    private FreshLayer() {}

    /** @param beside id of the layer that it is put behind, whose weights a shared layer uses */
    static LayerSpec of(Experiment e, String kind, int beside) {
        LayerSpec usual = LAYERS.byId(kind);
        return switch (usual) {
            case ExpressionLayer _ -> throw EditRefusal.notAlone();
            case SharedLayer _ -> new SharedLayer(beside == Layer.INPUT ? 0 : e.ownerOf(e.layer(beside)).id());
            case Dense _ -> new Dense(e.data().signature().input().width() > MANY ? MANY : FEW, activation(e));
            default -> usual;
        };
    }

    /** As in the hidden layers that are there. */
    private static Activation activation(Experiment e) {
        return e.layers().stream()
                .filter(layer -> layer.spec() instanceof Dense && !layer.equals(e.output()))
                .map(layer -> layer.spec().activation())
                .findFirst()
                .orElse(e.data().signature().input().width() > MANY ? new Relu() : new Tanh());
    }

    /** On the last wire on which it fits; else in front of the output, where one sees why it does not. */
    static Experiment placed(Experiment e, String kind) {
        LayerSpec spec = of(e, kind, e.output().inputs().getFirst());
        long errors = errors(e);
        return e.layers().reversed().stream()
                .flatMap(layer -> layer.inputs().stream().limit(1).map(input -> List.of(input, layer.id())))
                .limit(MOST_TRIED)
                .map(wire -> WiringEdits.insertBetween(e, wire.get(0), wire.get(1), spec))
                .filter(longer -> errors(longer) <= errors)
                .findFirst()
                .orElseGet(() -> WiringEdits.insertBetween(e, e.output().inputs().getFirst(), e.output().id(), spec));
    }

    private static long errors(Experiment e) {
        return Stream.of(CostSheet.of(e)).flatMap(sheet -> sheet.problems().stream()).filter(Problem::isError).count();
    }
}
