package org.kettenregel.kernels;

import java.util.stream.Stream;

class IndexAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return IndexKernelsTest.cases();
    }
}
