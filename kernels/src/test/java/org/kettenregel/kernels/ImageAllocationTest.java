package org.kettenregel.kernels;

import java.util.stream.Stream;

class ImageAllocationTest extends CallAllocation {

    static Stream<KernelCase> cases() {
        return ImageKernelsTest.cases();
    }
}
