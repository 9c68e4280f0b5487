package org.kettenregel.frontend.config;

import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.SavingLine;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes for good what has been deleted for too long: when the server starts, and once a day. */
@Component
class EmptyingTrash {

    private final Scheduler scheduler;
    private final ExperimentStore store;
    private final SavingLine line;

    EmptyingTrash(Scheduler scheduler, ExperimentStore store, SavingLine line) {
        this.scheduler = scheduler;
        this.store = store;
        this.line = line;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.daily(() -> line.put(this, store::purge));
    }
}
