package org.kettenregel.kernels;

import java.util.stream.Stream;

class WindowAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return WindowKernelsTest.cases();
    }
}
