package org.kettenregel.backend.lens;

/** What a lens shows at one moment. Arrays are copies that nobody changes. */
public sealed interface Answer
        permits
                GeometryAnswer,
                GradientCheckAnswer,
                KernelAnswer,
                MeltAnswer,
                MicroscopeAnswer,
                NumberAnswer,
                PathAnswer,
                PoolAnswer,
                ProductAnswer,
                SequenceAnswer,
                TensorAnswer,
                TermsAnswer,
                WindowReachAnswer,
                WindowTooLarge,
                WindowTrialAnswer {
}
