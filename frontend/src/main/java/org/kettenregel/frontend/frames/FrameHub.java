package org.kettenregel.frontend.frames;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Finds the channel of a session by its token, which nobody can guess. */
@Service
public class FrameHub {

    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registered> channels = new ConcurrentHashMap<>();

    /**
     * @param token   part of the address from which the browser fetches frames
     * @param bundles arrays that are fetched by their name
     */
    public record Registered(String token, FrameChannel channel, Bundles bundles) {}

    /** @param want called when the browser is ready for another frame */
    public Registered open(Runnable want) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Registered registered = new Registered(token, new FrameChannel(want), new Bundles("frames/" + token));
        channels.put(token, registered);
        return registered;
    }

    public void close(String token) {
        Registered registered = channels.remove(token);
        if (registered != null) {
            registered.channel().close();
        }
    }

    Optional<FrameChannel> find(String token) {
        return Optional.ofNullable(channels.get(token)).map(Registered::channel);
    }

    Optional<Bundles> bundles(String token) {
        return Optional.ofNullable(channels.get(token)).map(Registered::bundles);
    }
}
