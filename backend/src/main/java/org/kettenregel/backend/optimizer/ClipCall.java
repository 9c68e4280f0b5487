package org.kettenregel.backend.optimizer;

import java.util.List;
import org.kettenregel.kernels.DeviceBuffer;

/**
 * The gradients of all parameters, with room to work.
 *
 * @param gradients each with exactly the elements of its parameter
 * @param total     one number, for a sum over all of them
 */
public record ClipCall(List<DeviceBuffer> gradients, DeviceBuffer total) {

    public ClipCall {
        gradients = List.copyOf(gradients);
    }
}
