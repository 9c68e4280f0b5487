package org.kettenregel.kernels;

/** Everything a device can compute: the whole contract, in families. */
public interface Kernels
        extends ElementwiseKernels,
                FunctionKernels,
                ActivationKernels,
                MatrixKernels,
                ReduceKernels,
                LossKernels,
                UpdateKernels,
                RandomKernels,
                WindowKernels,
                NormKernels,
                IndexKernels,
                RecurrentKernels,
                ImageKernels {
}
