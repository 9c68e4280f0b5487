package org.kettenregel.backend.execute;

import org.kettenregel.backend.graph.Scope;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;

/** One parameter on a device: its value and what the optimizer remembers of it. */
record ParameterSlot(Scope scope, Shape shape, DeviceBuffer value, DeviceBuffer state) {

    String name() {
        return scope.toString();
    }

    ParameterCopy copy() {
        return new ParameterCopy(shape.sizes(), download(value), download(state));
    }

    void restore(ParameterCopy copy) {
        value.upload(copy.values());
        state.upload(copy.memory());
    }

    static float[] download(DeviceBuffer buffer) {
        float[] copy = new float[buffer.length()];
        buffer.download(copy);
        return copy;
    }
}
