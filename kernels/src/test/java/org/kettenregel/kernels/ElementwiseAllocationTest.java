package org.kettenregel.kernels;

import java.util.stream.Stream;

class ElementwiseAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return ElementwiseKernelsTest.cases();
    }
}
