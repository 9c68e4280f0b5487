package org.kettenregel.frontend.classroom;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Finds the feed of a wall by its token, which nobody can guess: only the page of a teacher is told it. */
@Service
class WallHub {

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, WallFeed> feeds = new ConcurrentHashMap<>();

    /** @param token part of the address from which the browser fetches what is new */
    record OpenWall(String token, WallFeed feed) {}

    /** @param refresh puts what is new on the wall */
    OpenWall open(Consumer<WallFeed> refresh) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        OpenWall wall = new OpenWall(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), new WallFeed(refresh));
        feeds.put(wall.token(), wall.feed());
        return wall;
    }

    void close(OpenWall wall) {
        feeds.remove(wall.token());
        wall.feed().close();
    }

    Optional<WallFeed> find(String token) {
        return Optional.ofNullable(feeds.get(token));
    }
}
