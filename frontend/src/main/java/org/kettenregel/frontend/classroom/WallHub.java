package org.kettenregel.frontend.classroom;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the feed of a wall by its token, which nobody can guess: only the page of a teacher is told it. */
@Service
class WallHub {

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, OpenWall> walls = new ConcurrentHashMap<>();

    /**
     * @param browser to which alone it is handed out, by the id of its HTTP session
     * @param token   part of the address from which the browser fetches what is new
     */
    record OpenWall(String browser, String token, WallFeed feed) {}

    /**
     * @param browser that asks, by the id of its HTTP session
     * @param refresh puts what is new on the wall
     */
    OpenWall open(String browser, Consumer<WallFeed> refresh) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        OpenWall wall = new OpenWall(browser, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), new WallFeed(refresh));
        walls.put(wall.token(), wall);
        return wall;
    }

    void close(OpenWall wall) {
        walls.remove(wall.token());
        wall.feed().close();
    }

    Optional<WallFeed> find(@Nullable String browser, String token) {
        return Optional.ofNullable(walls.get(token)).filter(wall -> wall.browser().equals(browser)).map(OpenWall::feed);
    }
}
