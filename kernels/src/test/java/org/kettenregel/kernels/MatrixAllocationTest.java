package org.kettenregel.kernels;

import java.util.stream.Stream;

class MatrixAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return MatrixKernelsTest.cases();
    }
}
