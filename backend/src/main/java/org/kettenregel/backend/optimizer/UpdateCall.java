package org.kettenregel.backend.optimizer;

import org.kettenregel.kernels.DeviceBuffer;

/**
 * The buffers of one parameter: its gradient, the optimizer's state (at least one float), and its value.
 *
 * @param weight whether it is a weight rather than a bias, to which no decay applies
 */
public record UpdateCall(DeviceBuffer gradient, DeviceBuffer state, DeviceBuffer value, int count, boolean weight) {
}
