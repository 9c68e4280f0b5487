package org.kettenregel.kernels.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import org.kettenregel.kernels.DeviceProvider;
import org.kettenregel.kernels.Probe;

/** Looks for the NVIDIA driver by opening its library, which needs neither the toolkit nor a binding. */
public final class CudaProvider implements DeviceProvider {

    private static final int AHEAD_OF_THE_CPU = 10;

    @Override
    public String id() {
        return "cuda";
    }

    @Override
    public int preference() {
        return AHEAD_OF_THE_CPU;
    }

    @Override
    public Probe probe() {
        String library = System.getProperty("os.name").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1";
        return isPresent(library)
                ? new Probe.Unusable("this version has no CUDA kernels yet", "Use --device cpu")
                : new Probe.Unusable(
                        "no NVIDIA driver was found (%s is not on this machine)".formatted(library),
                        "Install the NVIDIA driver, or use --device cpu");
    }

    private static boolean isPresent(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }
}
