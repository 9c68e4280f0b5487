package org.kettenregel.frontend.playground;

import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.link.LinkOptions;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.StepSize;

/**
 * What may be done on a page: everything with what is one's own, less where somebody came by a link. Asked for each command and each edit, whatever the page has offered.
 *
 * @param reading whether the experiment stays as it is
 * @param options what the link hides and locks
 */
record Rights(boolean reading, LinkOptions options) {

    static final Rights ALL = new Rights(false, LinkOptions.NONE);

    boolean shows(SharedPart part) {
        return !options.hides(part);
    }

    boolean allows(SharedPart part) {
        return options.allows(part);
    }

    /** Steps through a batch are no training. */
    boolean allows(Command command) {
        boolean trains = switch (command) {
            case Command.Train _, Command.TrainTo _ -> true;
            case Command.Step step -> step.size() == StepSize.EPOCH;
            default -> false; // of many more, none trains
        };
        return !trains || allows(SharedPart.TRAINING);
    }

    /** Key of the sentence that says why an experiment cannot become another one; empty where it can. */
    Optional<String> refusal(Experiment before, Experiment after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (reading) {
            return Optional.of("visit.reading");
        }
        boolean free = (allows(SharedPart.DATA) || sameData(before, after))
                && (allows(SharedPart.BUILDER) || sameNetwork(before, after))
                && (allows(SharedPart.TRAINING) || sameTraining(before, after));
        return free ? Optional.empty() : Optional.of("visit.locked");
    }

    private static boolean sameData(Experiment before, Experiment after) {
        return before.data().equals(after.data()) && before.split().equals(after.split());
    }

    private static boolean sameNetwork(Experiment before, Experiment after) {
        return before.layers().equals(after.layers()) && before.heads().equals(after.heads()) && before.groups().equals(after.groups());
    }

    private static boolean sameTraining(Experiment before, Experiment after) {
        return before.training().equals(after.training()) && before.loss().equals(after.loss()) && before.seed() == after.seed();
    }
}
