package org.kettenregel.kernels;

import java.util.stream.Stream;

class FunctionAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return FunctionKernelsTest.cases();
    }
}
