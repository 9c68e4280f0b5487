package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.sharing.LinkDesk;
import org.kettenregel.frontend.sharing.LinkPath;
import org.kettenregel.frontend.sharing.OwnLinks;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.springframework.stereotype.Component;

/** Gives each page what it needs of links: those it makes, and the one by which it was opened. */
@Component
final class LinkPages {

    private final LinkDesk desk;
    private final OwnLinks links;

    LinkPages(LinkDesk desk, OwnLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** Empty where the address leads nowhere. */
    Optional<LinkedPage> enter(LinkPath path) {
        return LinkedPage.enter(path, desk);
    }

    /**
     * For a page with what has been entered, if anything.
     *
     * @param leave ends the page, under its lock
     */
    PageLinks connect(UI ui, PlaygroundPresenter presenter, Autosave autosave, Optional<LinkedPage> linked, Runnable leave) {
        PageLinks page = new PageLinks(presenter, autosave, links, OwnerCookie.owner());
        linked.ifPresent(entered -> page.enter(ui, entered, leave));
        return page;
    }
}
