package org.kettenregel.frontend.classroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what is new on a wall. Who asks waits here, without a thread, until there is something. */
@RestController
class WallController {

    /** Seat and version of the picture that is there, {@code 3.17_4.0}. */
    private static final Pattern SEEN = Pattern.compile("(\\d{1,6})\\.(\\d{1,9})(?:_|$)");

    private static final int MOST_SEEN = 200;

    private final WallHub hub;

    WallController(WallHub hub) {
        this.hub = hub;
    }

    @GetMapping("/wall/{token}")
    CompletableFuture<ResponseEntity<byte[]>> next(
            HttpServletRequest request, @PathVariable String token, @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "") String seen) {
        return hub.find(request.getRequestedSessionId(), token)
                .map(feed -> feed.next(after, versions(seen)).thenApply(WallController::answer))
                .orElseGet(() -> CompletableFuture.completedFuture(ResponseEntity.status(HttpStatus.GONE).build()));
    }

    private static Map<Integer, Integer> versions(String seen) {
        Map<Integer, Integer> versions = new HashMap<>();
        Matcher matcher = SEEN.matcher(seen);
        while (versions.size() < MOST_SEEN && matcher.lookingAt()) {
            versions.put(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
            matcher.region(matcher.end(), seen.length());
        }
        return versions;
    }

    private static ResponseEntity<byte[]> answer(byte[] update) {
        return update.length == 0
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore()).body(update);
    }
}
