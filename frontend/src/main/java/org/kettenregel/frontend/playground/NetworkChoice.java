package org.kettenregel.frontend.playground;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.frontend.component.data.UnitReference;

/** What is chosen on the drawing of the network: a layer, to be changed, and a unit, whose number is looked at. */
final class NetworkChoice {

    /** Rows, columns and maps. */
    private static final int IMAGE = 3;

    private final CloseLook look;
    private final LatestSnapshot snapshot;
    private int layer = Layer.INPUT;
    private Optional<UnitReference> unit = Optional.empty();

    NetworkChoice(CloseLook look, LatestSnapshot snapshot) {
        this.look = look;
        this.snapshot = snapshot;
    }

    /** {@link Layer#INPUT} for none. */
    int layer() {
        return layer;
    }

    Optional<UnitReference> unit() {
        return unit;
    }

    /** Of another experiment nothing is chosen. */
    void forget() {
        layer = Layer.INPUT;
        forgetUnit();
    }

    void forgetUnit() {
        unit = Optional.empty();
    }

    /** {@link Layer#INPUT} for none. */
    void chooseLayer(int id) {
        layer = id;
    }

    /** A layer that is chosen again is chosen no longer. */
    void toggleLayer(int id) {
        layer = id == layer ? Layer.INPUT : id;
    }

    /** At a unit, or none, without looking at its number. */
    void point(Optional<UnitReference> chosen) {
        unit = chosen;
    }

    /** A unit that is chosen again is chosen no longer; gives whether its number comes from a window that is moved over an image. */
    boolean toggleUnit(UnitReference chosen) {
        unit = unit.filter(chosen::equals).isPresent() ? Optional.empty() : Optional.of(chosen);
        Optional<NodeInfo> output = unit.flatMap(drawn -> snapshot.current()).stream()
                .flatMap(shown -> shown.graph().stream())
                .filter(info -> info.layer().equals(chosen.layer()))
                .max(Comparator.comparingInt(NodeInfo::id));
        look.select(output.map(NodeInfo::id).orElse(-1), output.map(info -> element(info, chosen.unit())).orElse(-1));
        return output.isPresent() && (chosen.layer().startsWith("conv2d#") || chosen.layer().contains("pooling#"));
    }

    /** Of an image the middle of the map that was chosen; else the number itself. */
    private static int element(NodeInfo info, int unit) {
        List<Integer> sizes = info.shape().sizes();
        if (sizes.size() != IMAGE) {
            return unit;
        }
        int maps = sizes.getLast();
        return (sizes.get(0) / 2 * sizes.get(1) + sizes.get(1) / 2) * maps + Math.clamp(unit, 0, maps - 1);
    }
}
