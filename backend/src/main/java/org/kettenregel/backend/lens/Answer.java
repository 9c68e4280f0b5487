package org.kettenregel.backend.lens;

/** What a lens shows at one moment. Arrays are copies that nobody changes. */
public sealed interface Answer
        permits
                BatchNormAnswer,
                DropoutAnswer,
                Exercise,
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
                SoftmaxAnswer,
                TensorAnswer,
                TermsAnswer,
                WindowReachAnswer,
                WindowTooLarge,
                WindowTrialAnswer {
}
