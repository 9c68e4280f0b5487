package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kettenregel.backend.program.Places;
import org.kettenregel.kernels.DeviceBuffer;

/** The numbers of a batch that a person has changed: each is put in its place again whenever the batch is run anew. */
final class Touches {

    private static final float START = 1; // dL/dL

    private final Frame frame;
    private final Executor executor;
    private final Places places;
    private final List<Touch> held = new ArrayList<>();

    Touches(Frame frame, Executor executor, Places places) {
        this.frame = frame;
        this.executor = executor;
        this.places = places;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    List<Touch> held() {
        return List.copyOf(held);
    }

    /** Whether there is such a number, and it is ever put in its place; changes that were stored may be of another network. */
    boolean fits(Touch touch) {
        if (touch.node() < 0 || touch.node() >= frame.graph().nodes().size()) {
            return false;
        }
        DeviceBuffer buffer = touch.gradient() ? frame.gradient(touch.node()) : frame.value(touch.node());
        return buffer != null && touch.place() >= 0 && touch.place() < buffer.length() && placeOf(touch) >= 0;
    }

    /** The latest change of a number counts. */
    void hold(Touch touch) {
        held.removeIf(touch::samePlace);
        held.add(touch);
        if (startsBackward(touch)) {
            executor.startBackwardWith(touch.value());
        }
    }

    void clear() {
        if (!held.isEmpty()) {
            held.clear();
            executor.startBackwardWith(START);
        }
    }

    /** Puts in place what belongs there after the instruction that has just run. */
    void after(int position) {
        for (Touch touch : held) {
            if (!startsBackward(touch) && placeOf(touch) == position) {
                put(touch);
            }
        }
    }

    private boolean startsBackward(Touch touch) {
        return touch.gradient() && touch.node() == frame.graph().loss();
    }

    private int placeOf(Touch touch) {
        return touch.gradient() ? places.complete(touch.node()) : places.forward(touch.node());
    }

    private void put(Touch touch) {
        DeviceBuffer buffer = touch.gradient() ? Objects.requireNonNull(frame.gradient(touch.node())) : frame.value(touch.node());
        float[] all = new float[buffer.length()];
        buffer.download(all);
        all[touch.place()] = touch.value();
        buffer.upload(all);
    }
}
