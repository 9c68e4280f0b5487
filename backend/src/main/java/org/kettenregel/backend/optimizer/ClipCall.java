package org.kettenregel.backend.optimizer;

import java.util.List;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The gradients of all parameters, with room to work.
 *
 * @param gradients each with exactly the elements of its parameter
 * @param part      one number, for one gradient's share
 * @param total     one number, for the sum of the shares
 */
public record ClipCall(List<DeviceBuffer> gradients, DeviceBuffer part, DeviceBuffer total) {

    public ClipCall {
        gradients = List.copyOf(gradients);
    }
}
