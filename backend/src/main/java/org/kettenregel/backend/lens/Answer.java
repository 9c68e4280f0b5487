package org.kettenregel.backend.lens;

/** What a lens shows at one moment. Arrays are copies that nobody changes. */
public sealed interface Answer
        permits
                GradientCheckAnswer,
                KernelAnswer,
                PathAnswer,
                PoolAnswer,
                TensorAnswer,
                WindowReachAnswer,
                WindowTooLarge,
                WindowTrialAnswer {
}
