package org.kettenregel.kernels;

import java.util.stream.Stream;

class NormAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return NormKernelsTest.cases();
    }
}
