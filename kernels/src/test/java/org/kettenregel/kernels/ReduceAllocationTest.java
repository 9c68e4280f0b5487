package org.kettenregel.kernels;

import java.util.stream.Stream;

class ReduceAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return ReduceKernelsTest.cases();
    }
}
