package org.kettenregel.kernels;

import java.util.stream.Stream;

class RandomAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return RandomKernelsTest.cases();
    }
}
