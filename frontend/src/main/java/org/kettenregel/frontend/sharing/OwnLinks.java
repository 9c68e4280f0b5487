package org.kettenregel.frontend.sharing;

import java.util.List;
import java.util.function.Consumer;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkLife;
import org.kettenregel.backend.link.LinkOptions;
import org.kettenregel.backend.link.LinkStore;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.SharedLink;
import org.kettenregel.backend.link.TooManyLinks;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.backend.store.SavingLine;
import org.springframework.stereotype.Service;

/** What owners do with the links to their experiments, away from the locks of their pages. All answers come on threads of their own. */
@Service
public class OwnLinks {

    private final LinkStore links;
    private final LinkDesk desk;
    private final ExperimentStore store;
    private final SavingLine line;

    OwnLinks(LinkStore links, LinkDesk desk, ExperimentStore store, SavingLine line) {
        this.links = links;
        this.desk = desk;
        this.store = store;
        this.line = line;
    }

    /**
     * What an owner sees of an experiment that is shared.
     *
     * @param forks how many copies others have made of it, of these, and so on
     */
    public record Overview(List<SharedLink> links, List<Integer> forks) {}

    /** @param refused is told the key of a sentence that says why not */
    void make(OwnerKey owner, ExperimentId id, LinkKind kind, LinkOptions options, LinkLife life, Consumer<SharedLink> then, Consumer<String> refused) {
        later(() -> {
            try {
                links.make(owner, id, kind, options, life).ifPresentOrElse(then, () -> refused.accept("share.unsaved"));
            } catch (TooManyLinks many) {
                refused.accept("share.many");
            }
        });
    }

    /** After and beside whatever else is to be done. */
    private void later(SavingLine.Work work) {
        line.put(new Object(), work);
    }

    /** An experiment of the owner's was made of what a link has shown. */
    public void cameFrom(OwnerKey owner, ExperimentId id, SavedExperiment.Source source) {
        later(() -> store.cameFrom(owner, id, source));
    }

    void look(OwnerKey owner, ExperimentId id, Consumer<Overview> then) {
        later(() -> then.accept(new Overview(links.list(owner, id), links.forks(owner, id))));
    }

    /** Pages that are open by it on this server are told at once, on others within a second. */
    void revoke(OwnerKey owner, LinkToken token, Runnable then) {
        later(() -> {
            links.revoke(owner, token);
            desk.look();
            then.run();
        });
    }
}
