package org.kettenregel.kernels;

import java.util.stream.Stream;

class UpdateAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return UpdateKernelsTest.cases();
    }
}
