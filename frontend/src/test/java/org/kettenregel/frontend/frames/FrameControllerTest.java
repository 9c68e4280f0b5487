package org.kettenregel.frontend.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.SteppedSession;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class FrameControllerTest {

    private final FrameHub hub = new FrameHub();
    private final FrameController controller = new FrameController(hub);
    private final FrameHub.Registered frames = hub.open("browser", () -> {});

    @Test
    void a_frame_is_bytes_that_nobody_keeps() {
        frames.channel().offer(SteppedSession.look(preset("chain-rule")));

        ResponseEntity<byte[]> answer = controller.next(from("browser"), frames.token(), 0).join();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(ParsedFrame.of(answer.getBody()).header().get("sequence").asLong()).isEqualTo(1);
    }

    @Test
    void a_reader_is_told_that_there_is_nothing_more() {
        CompletableFuture<ResponseEntity<byte[]>> answer = controller.next(from("browser"), frames.token(), 0);

        hub.close(frames.token());

        assertThat(answer.join().getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void a_session_that_ended_or_never_was_is_gone() {
        hub.close(frames.token());
        hub.close(frames.token());

        assertThat(controller.next(from("browser"), frames.token(), 0).join().getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.next(from("browser"), "guess", 0).join().getStatusCode()).isEqualTo(HttpStatus.GONE);
    }

    @Test
    void who_knows_the_address_of_another_browser_gets_nothing() {
        frames.channel().offer(SteppedSession.look(preset("chain-rule")));
        frames.bundles().offer("numbers", Map.of("values", new float[] {1}));

        assertThat(controller.next(from("another"), frames.token(), 0).join().getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.next(new MockHttpServletRequest(), frames.token(), 0).join().getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.bundle(from("another"), frames.token(), "numbers", 1).getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.bundle(from("browser"), frames.token(), "numbers", 1).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void each_session_has_a_token_of_its_own_that_nobody_can_guess() {
        assertThat(hub.open("browser", () -> {}).token()).isNotEqualTo(frames.token()).matches("[A-Za-z0-9_-]{24}");
    }

    /** A request that says it belongs to this HTTP session. */
    static MockHttpServletRequest from(String session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRequestedSessionId(session);
        return request;
    }
}
