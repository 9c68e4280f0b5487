package org.kettenregel.frontend.frames;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out frames and bundles, each to the browser that it is for. Who asks for a frame waits here, without a thread, until there is a newer one. */
@RestController
class FrameController {

    private final FrameHub hub;

    FrameController(FrameHub hub) {
        this.hub = hub;
    }

    @GetMapping("/frames/{token}")
    CompletableFuture<ResponseEntity<byte[]>> next(HttpServletRequest request, @PathVariable String token, @RequestParam(defaultValue = "0") long after) {
        return hub.channel(request.getRequestedSessionId(), token)
                .map(channel -> channel.next(after).thenApply(FrameController::answer))
                .orElseGet(() -> CompletableFuture.completedFuture(ResponseEntity.status(HttpStatus.GONE).build()));
    }

    /** @param number makes each address another one; the newest arrays of a name are handed out whatever it is */
    @GetMapping("/frames/{token}/{name}/{number}")
    ResponseEntity<byte[]> bundle(HttpServletRequest request, @PathVariable String token, @PathVariable String name, @PathVariable long number) {
        return hub.bundles(request.getRequestedSessionId(), token)
                .flatMap(bundles -> bundles.find(name))
                .map(FrameController::answer)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    private static ResponseEntity<byte[]> answer(byte[] frame) {
        return frame.length == 0
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore()).body(frame);
    }
}
