package org.kettenregel.frontend.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.detail.Details;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.detail.Selection;
import org.kettenregel.frontend.detail.Subject;

/**
 * Which number is looked at, and what is watched for it: the one a person has chosen, else the one that the last step has made. The session is
 * told whenever either becomes another.
 */
final class CloseLook {

    private final Consumer<Command> session;
    private int node = -1;
    private int element = -1;
    private Optional<String> name = Optional.empty(); // of the node, by which it is found again when an edit has made others
    private List<Lens> watched = List.of();

    CloseLook(Consumer<Command> session) {
        this.session = session;
    }

    /** The node a person has chosen, -1 for none. */
    int node() {
        return node;
    }

    /** Which of its numbers: where a person has chosen none in particular the one that the session has; -1 where there is no node. */
    int element(SessionSnapshot snapshot) {
        if (node < 0 || node >= snapshot.graph().size()) {
            return -1;
        }
        int width = snapshot.graph().get(node).shape().width();
        return element >= 0 && element < width
                ? element
                : snapshot.explanation().filter(explained -> explained.node() == node).map(explained -> explained.element() % width).orElse(0);
    }

    /** Whether a person has chosen this one. */
    boolean isAt(int chosen, int number) {
        return node == chosen && (node < 0 || element == number);
    }

    /** @param element -1 for none in particular */
    void select(int node, int element) {
        this.node = node;
        this.element = element;
        this.name = Optional.empty();
        session.accept(new Command.Look(node, element));
    }

    /** The next step makes another number: nothing is asked about this one any more, which would only delay the step. */
    void follow() {
        watch(List.of());
    }

    /** Nodes are other ones now; the session forgets by itself what was watched. What a person has chosen is found again by its name. */
    void forget() {
        node = -1;
        watched = List.of();
    }

    /** It is another experiment. */
    void leave() {
        forget();
        element = -1;
        name = Optional.empty();
    }

    /** Shows what the lenses have answered, and asks through others where the selection is another. */
    void show(SessionSnapshot snapshot, Subject subject, Details details) {
        findAgain(snapshot);
        Optional<Selection> selection = selection(snapshot);
        boolean hidden = !hidden(snapshot, details).isNothing();
        boolean asked = watch(details.lenses(subject, selection, hidden));
        if (asked && !watched.isEmpty() && !hidden) {
            return; // what stands may stand until the answers come, at once
        }
        details.show(subject, selection, hidden, snapshot::answer);
    }

    /** What is to be predicted of the number that is looked at, with what follows from it; nothing where there is none yet. */
    Hidden hidden(SessionSnapshot snapshot, Details details) {
        long batch = snapshot.cursor().step() - (snapshot.cursor().position() == 0 ? 1 : 0); // at an end the numbers are still of the batch before
        return snapshot.training() || snapshot.explanation().isEmpty()
                ? Hidden.NOTHING
                : selection(snapshot).map(number -> details.hidden(number, batch)).filter(hidden -> !hidden.isNothing())
                        .map(hidden -> hidden.spread(snapshot.graph(), !snapshot.apart() && snapshot.phase() == Phase.UPDATE)).orElse(Hidden.NOTHING);
    }

    private void findAgain(SessionSnapshot snapshot) {
        if (node >= 0 && node < snapshot.graph().size()) {
            name = Optional.of(snapshot.graph().get(node).name());
        } else if (node < 0 && name.isPresent()) {
            String sought = name.get();
            snapshot.graph().stream().filter(info -> info.name().equals(sought)).findFirst().ifPresent(info -> select(info.id(), element));
        }
    }

    private Optional<Selection> selection(SessionSnapshot snapshot) {
        if (node >= 0 && node < snapshot.graph().size()) {
            NodeInfo info = snapshot.graph().get(node);
            Optional<NodeExplanation> explained = snapshot.explanation().filter(number -> number.node() == node);
            boolean gradient = explained.map(NodeExplanation::gradient).orElse(false);
            return Optional.of(new Selection(info, element(snapshot), gradient));
        }
        return snapshot.explanation().map(explained -> {
            NodeInfo info = snapshot.graph().get(explained.node());
            return new Selection(info, explained.element() % info.shape().width(), explained.gradient());
        });
    }

    private boolean watch(List<Lens> lenses) {
        if (lenses.equals(watched)) {
            return false;
        }
        watched = lenses;
        session.accept(new Command.Watch(lenses));
        return true;
    }
}
