package org.kettenregel.kernels;

import java.util.stream.Stream;

class RecurrentAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return RecurrentKernelsTest.cases();
    }
}
