package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.inspect.Sight;

/** What is looked at closely. Equal lenses ask the same, so that an answer is found by its lens. Nodes are named by their id. */
public sealed interface Lens
        permits
                BatchNormLens,
                DropoutLens,
                ExerciseLens,
                GeometryLens,
                GradientCheckLens,
                KernelLens,
                MeltLens,
                MicroscopeLens,
                NumberLens,
                PathLens,
                PoolLens,
                ProductLens,
                ScalarsLens,
                SequenceLens,
                SoftmaxLens,
                TensorLens,
                TermsLens,
                UnitsLens,
                WindowReachLens,
                WindowTrialLens {

    /** Empty while the numbers it asks for are not computed, and where the graph has no such place. */
    Optional<Answer> look(Sight sight);

    /** A part of what an answer lacks that is not complete: as much as nobody minds waiting for. */
    default Answer goOn(Sight sight, Answer soFar) {
        return soFar;
    }
}
