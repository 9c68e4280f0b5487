package org.kettenregel.frontend.frames;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the channel of a session by its token, which nobody can guess, and which says nothing to any other browser. */
@Service
public class FrameHub {

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registered> channels = new ConcurrentHashMap<>();

    /**
     * @param browser to which alone it is handed out, by the id of its HTTP session
     * @param token   part of the address from which the browser fetches frames
     * @param bundles arrays that are fetched by their name
     */
    public record Registered(String browser, String token, FrameChannel channel, Bundles bundles) {}

    /**
     * @param browser that asks for the frames, by the id of its HTTP session
     * @param want    called when it is ready for another frame
     */
    public Registered open(String browser, Runnable want) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Registered registered = new Registered(browser, token, new FrameChannel(want), new Bundles("frames/" + token));
        channels.put(token, registered);
        return registered;
    }

    public void close(String token) {
        Registered registered = channels.remove(token);
        if (registered != null) {
            registered.channel().close();
        }
    }

    Optional<FrameChannel> channel(@Nullable String browser, String token) {
        return find(browser, token).map(Registered::channel);
    }

    Optional<Bundles> bundles(@Nullable String browser, String token) {
        return find(browser, token).map(Registered::bundles);
    }

    private Optional<Registered> find(@Nullable String browser, String token) {
        return Optional.ofNullable(channels.get(token)).filter(registered -> registered.browser().equals(browser));
    }
}
