package org.kettenregel.frontend.playground;

import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.experiment.Experiment;

/** Makes a network read other data and answer what they ask, when a person picks them. Otherwise each change of data would end in a problem. */
final class FittingNetwork {

    private FittingNetwork() {}

    /** For data that have been put in place of others. */
    static Experiment adapt(Experiment experiment) {
        return FittingOutput.adapt(FittingInput.adapt(experiment));
    }

    /** For data of which a knob was turned: a network that still fits stays as it is, layers that are not needed included. */
    static Experiment turned(Experiment before, Experiment after) {
        Signature old = before.data().signature();
        Signature fresh = after.data().signature();
        boolean asksTheSame = after.loss().reconstructs() ? fresh.input().equals(old.input()) : fresh.targets().equals(old.targets());
        return asksTheSame && FittingInput.fits(after) ? after : adapt(after);
    }
}
