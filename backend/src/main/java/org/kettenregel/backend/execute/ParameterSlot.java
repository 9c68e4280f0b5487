package org.kettenregel.backend.execute;

import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;

/** One parameter on a device: its value and what the optimizer remembers of it. */
record ParameterSlot(Shape shape, DeviceBuffer value, DeviceBuffer state) {

    static ParameterSlot allocate(Device device, BufferScope scope, Shape shape, int stateFactor) {
        return new ParameterSlot(
                shape,
                scope.own(device.allocate(shape.width())),
                scope.own(device.allocate(Math.max(1, stateFactor) * shape.width())));
    }
}
