package org.kettenregel.frontend.playground;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;

/** Leads from a number that stands for many samples to one of them: from a cell of the confusion matrix, or from a point of the curves. */
final class Provenance {

    private final Consumer<Command> session;
    private final LatestSnapshot latest;
    private final Actions actions;

    Provenance(Consumer<Command> session, LatestSnapshot latest, Actions actions) {
        this.session = session;
        this.latest = latest;
        this.actions = actions;
    }

    /** @param truth -1 for all wrong answers */
    void list(String part, int truth, int taken, int from) {
        Arrays.stream(Portion.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(part)).findFirst()
                .ifPresent(portion -> session.accept(new Command.ListCell(portion, truth, taken, from)));
    }

    void closeList() {
        session.accept(new Command.CloseCell());
    }

    /** The forward pass of a sample that is listed, where it ends: at what the network has taken it for. */
    void lookAt(int sample) {
        latest.current().ifPresent(snapshot -> snapshot.origins().cell().stream()
                .flatMap(cell -> cell.guesses().stream()).filter(guess -> guess.sample() == sample)
                .forEach(guess -> {
                    actions.tab(NetworkPanel.Tab.GRAPH);
                    lookAt(snapshot, snapshot.origins().prediction(), guess.predictedClass());
                    actions.samples().showInUse(sample);
                }));
    }

    /**
     * The last batch of an epoch, from 1: the run goes back to its end where the way is remembered; else it starts again with the same seed and pauses
     * there.
     */
    void toEpoch(int epoch) {
        int reached = latest.newest().map(snapshot -> snapshot.cursor().epoch()).orElse(0);
        latest.current().filter(snapshot -> snapshot.compiled() && epoch >= 1 && epoch <= reached).ifPresent(snapshot -> {
            if (epoch >= EpochWays.earliest(snapshot)) {
                for (int end = EpochWays.endsSince(snapshot, epoch); end > 0; end--) {
                    session.accept(new Command.Back(StepSize.EPOCH));
                }
            } else {
                actions.sameSeed();
                session.accept(new Command.TrainTo(epoch));
            }
            actions.tab(NetworkPanel.Tab.GRAPH);
            lookAt(snapshot, snapshot.origins().loss(), 0);
        });
    }

    private void lookAt(SessionSnapshot snapshot, int node, int element) {
        if (node >= 0) {
            actions.select(node, Math.min(element, snapshot.graph().get(node).shape().width() - 1));
        }
    }
}
