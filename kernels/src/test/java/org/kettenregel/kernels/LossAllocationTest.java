package org.kettenregel.kernels;

import java.util.stream.Stream;

class LossAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return LossKernelsTest.cases();
    }
}
