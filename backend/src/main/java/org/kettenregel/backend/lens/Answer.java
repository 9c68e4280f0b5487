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
                ScalarsAnswer,
                SequenceAnswer,
                SoftmaxAnswer,
                TensorAnswer,
                TermsAnswer,
                UnitsAnswer,
                WindowReachAnswer,
                WindowTooLarge,
                WindowTrialAnswer {

    /** Whether all is found that was asked for; else {@link Lens#goOn} finds more. */
    default boolean isComplete() {
        return true;
    }
}
