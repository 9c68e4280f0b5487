package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.DeviceProvider;
import org.kettenregel.kernels.Probe;

/** The processor: always usable, and the last choice of {@code auto}. */
public final class CpuProvider implements DeviceProvider {

    @Override
    public String id() {
        return CpuDevice.ID;
    }

    @Override
    public int preference() {
        return 0;
    }

    @Override
    public Probe probe() {
        return new Probe.Usable(CpuDevice.describe(CpuDevice.availableThreads()), CpuDevice::new, CpuDevice::new);
    }
}
