package org.kettenregel.backend.execute;

import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.DeviceBuffer;

/** One parameter on a device: its value and what the optimizer remembers of it. */
record ParameterSlot(Shape shape, DeviceBuffer value, DeviceBuffer state) {}
