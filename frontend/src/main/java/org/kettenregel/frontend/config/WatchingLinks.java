package org.kettenregel.frontend.config;

import java.time.Duration;
import org.kettenregel.backend.link.LinkStore;
import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.sharing.LinkDesk;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each second what open links show now, so that a revoked one closes its pages soon on all servers; once a day removes for good what has led nowhere for long. */
@Component
class WatchingLinks {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final LinkStore links;
    private final LinkDesk desk;
    private final SavingLine line;

    WatchingLinks(Scheduler scheduler, LinkStore links, LinkDesk desk, SavingLine line) {
        this.scheduler = scheduler;
        this.links = links;
        this.desk = desk;
        this.line = line;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.every(PAUSE, () -> {
            if (desk.isWatched()) {
                line.put(desk, desk::look);
            }
        });
        scheduler.daily(() -> line.put(links, links::purge));
    }
}
