package org.kettenregel.frontend.sharing;

import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kettenregel.backend.link.LinkStore;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.OpenedLink;
import org.springframework.stereotype.Service;

/**
 * Opens links, and knows the pages that are open by one: each second it is asked to look what their links show now, with one question for all of them. What this server or another
 * has saved or revoked reaches them that way, and so does the end of a link.
 */
@Service
public class LinkDesk {

    private final LinkStore links;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();

    LinkDesk(LinkStore links) {
        this.links = links;
    }

    private static final class OpenPage {

        private final LinkToken token;
        private final Consumer<Optional<OpenedLink>> told;
        private int shown; // touched by one look at a time

        private OpenPage(LinkToken token, int shown, Consumer<Optional<OpenedLink>> told) {
            this.token = token;
            this.shown = shown;
            this.told = told;
        }
    }

    /** What somebody gets who comes by an address. Reads one row. */
    public Optional<OpenedLink> open(LinkPath path) {
        return links.find(path.given()).filter(link -> path.fits(link.kind()));
    }

    /**
     * Tells a page of everything that its link shows from now on, and at last that it leads nowhere any more.
     *
     * @param shown what it shows already
     * @param told  called on a thread of its own
     */
    public Registration watch(LinkToken token, OpenedLink shown, Consumer<Optional<OpenedLink>> told) {
        OpenPage page = new OpenPage(token, shown.source().revision(), told);
        pages.add(page);
        return () -> pages.remove(page);
    }

    /** Whether any page is open by a link. */
    public boolean isWatched() {
        return !pages.isEmpty();
    }

    /** Each second, and at once where something was revoked here. */
    public synchronized void look() {
        List<OpenPage> open = List.copyOf(pages);
        Map<LinkToken, Integer> now = links.shown(open.stream().map(page -> page.token).toList());
        Map<LinkToken, Optional<OpenedLink>> read = new HashMap<>();
        for (OpenPage page : open) {
            Integer revision = now.get(page.token);
            if (revision == null) {
                pages.remove(page);
                page.told.accept(Optional.empty());
            } else if (revision != page.shown) {
                page.shown = revision;
                read.computeIfAbsent(page.token, token -> links.find(token.secret())).ifPresent(link -> page.told.accept(Optional.of(link)));
            }
        }
    }
}
