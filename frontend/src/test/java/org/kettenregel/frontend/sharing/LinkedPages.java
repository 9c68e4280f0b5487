package org.kettenregel.frontend.sharing;

import java.time.Instant;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkLife;
import org.kettenregel.backend.link.LinkOptions;
import org.kettenregel.backend.link.LinkStore;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.StoreLimits;

/** An experiment of somebody, with links to it, at a time that tests set. */
final class LinkedPages implements AutoCloseable {

    final OwnerKey owner = OwnerKey.draw();
    final ExperimentStore experiments;
    final LinkStore links;
    final LinkDesk desk;
    final ExperimentId id;
    Instant now = Instant.parse("2026-03-29T01:30:00Z");
    private final Database database = Database.inMemory(OwnerKey.draw().secret());

    LinkedPages() {
        experiments = new ExperimentStore(database, () -> now, new StoreLimits());
        links = new LinkStore(database, experiments, () -> now);
        desk = new LinkDesk(links);
        id = experiments.create(owner, seeded(1)).id();
    }

    static Experiment seeded(long seed) {
        return ExperimentEdits.seed(Presets.first(), seed);
    }

    LinkToken make(LinkKind kind, LinkLife life) {
        return links.make(owner, id, kind, LinkOptions.NONE, life).orElseThrow().token();
    }

    @Override
    public void close() {
        database.close();
    }
}
