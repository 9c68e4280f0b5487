package org.kettenregel.frontend.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

class UiBridgeTest {

    private static final SessionSnapshot FIRST = SteppedSession.look(preset("chain-rule"));
    private static final SessionSnapshot SECOND = SteppedSession.look(preset("chain-rule"));

    private final List<Command> visits = new ArrayList<>();
    private final List<SessionSnapshot> shown = new ArrayList<>();
    private boolean gone;

    /** A tab that keeps what is to be done under its lock. */
    private final UI tab = new UI() {
        @Override
        public Future<Void> access(Command command) {
            if (gone) {
                throw new UIDetachedException();
            }
            visits.add(command);
            return new CompletableFuture<>();
        }
    };
    private final UiBridge bridge = new UiBridge(tab, shown::add);

    private void visit() {
        visits.removeFirst().execute();
    }

    @Test
    void a_snapshot_is_shown_under_the_lock_of_its_tab_and_not_before() {
        bridge.offer(FIRST);
        assertThat(shown).isEmpty();

        visit();

        assertThat(shown).containsExactly(FIRST);
    }

    @Test
    void the_newest_replaces_the_unread_one() {
        bridge.offer(FIRST);
        bridge.offer(SECOND);

        assertThat(visits).hasSize(1);
        visit();
        assertThat(shown).containsExactly(SECOND);
    }

    @Test
    void what_comes_after_a_visit_takes_another() {
        bridge.offer(FIRST);
        visit();
        bridge.offer(SECOND);
        visit();

        assertThat(shown).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_tab_that_was_closed_is_no_mistake() {
        gone = true;
        bridge.offer(FIRST);
        bridge.offer(SECOND);

        gone = false;
        bridge.offer(SECOND);

        visit();
        assertThat(shown).containsExactly(SECOND);
    }
}
