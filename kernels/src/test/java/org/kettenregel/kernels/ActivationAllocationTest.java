package org.kettenregel.kernels;

import java.util.stream.Stream;

class ActivationAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return ActivationKernelsTest.cases();
    }
}
