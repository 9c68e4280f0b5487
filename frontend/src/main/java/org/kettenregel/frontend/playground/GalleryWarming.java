package org.kettenregel.frontend.playground;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the facts of the gallery made when the server is ready, so that nobody waits for them with a page locked. */
@Component
class GalleryWarming {

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        GalleryFacts.all();
    }
}
