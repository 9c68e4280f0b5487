package org.kettenregel.e2e.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page fetches besides messages: its frames, and the arrays of its drawings where they are others than before. */
final class PageFetches {

    private final Site site;
    private final Site.Visitor visitor;
    private final Map<Integer, String> bundles = new HashMap<>(); // the newest of each node
    private @Nullable FrameLoop frames;

    PageFetches(Site site, Site.Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    /** @param set properties that a message has set */
    void follow(PageNodes nodes, Set<String> set) {
        if (set.contains("frames")) {
            nodes.all().stream().map(node -> node.property("frames").asString("")).filter(token -> !token.isEmpty()).findFirst().ifPresent(this::follow);
        }
        if (set.contains("bundle")) {
            nodes.all().forEach(this::fetchBundle);
        }
    }

    private void follow(String token) {
        if (frames == null || !frames.token().equals(token)) {
            close();
            frames = new FrameLoop(site, visitor, token).start();
        }
    }

    private void fetchBundle(PageNode node) {
        String address = node.property("bundle").asString("");
        if (!address.isEmpty() && !address.equals(bundles.put(node.id(), address))) {
            Thread.startVirtualThread(() -> site.get(visitor, address));
        }
    }

    Optional<FrameLoop> frames() {
        return Optional.ofNullable(frames);
    }

    void close() {
        if (frames != null) {
            frames.close();
        }
    }
}
