package org.kettenregel.frontend.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BundlesTest {

    private final FrameHub hub = new FrameHub();
    private final FrameController controller = new FrameController(hub);
    private final FrameHub.Registered frames = hub.open("browser", () -> {});

    @Test
    void arrays_stand_one_behind_the_other_in_the_order_of_their_names() {
        ByteBuffer bytes = ByteBuffer.wrap(BundleEncoder.encode(Map.of("values", new float[] {1, 2, 3}, "gradients", new float[] {-0.5f})))
                .order(ByteOrder.LITTLE_ENDIAN);

        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        assertThat(new String(text, StandardCharsets.US_ASCII).strip()).isEqualTo("{\"gradients\":1,\"values\":3}");
        assertThat(bytes.position() % Float.BYTES).isZero();
        assertThat(new float[] {bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat()}).containsExactly(-0.5f, 1, 2, 3);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void newer_arrays_of_a_name_have_another_address_and_replace_those_before() {
        String first = frames.bundles().offer("numbers", Map.of("values", new float[] {1}));
        String second = frames.bundles().offer("numbers", Map.of("values", new float[] {2}));

        assertThat(first).isEqualTo("frames/" + frames.token() + "/numbers/1");
        assertThat(second).isEqualTo("frames/" + frames.token() + "/numbers/2");
        assertThat(controller.bundle(FrameControllerTest.from("browser"), frames.token(), "numbers", 1).getBody()).isEqualTo(BundleEncoder.encode(Map.of("values", new float[] {2})));
    }

    @Test
    void the_very_same_arrays_are_not_fetched_again() {
        float[] numbers = {1, 2};

        String first = frames.bundles().offer("numbers", Map.of("values", numbers));
        String again = frames.bundles().offer("numbers", Map.of("values", numbers));
        String copied = frames.bundles().offer("numbers", Map.of("values", numbers.clone()));

        assertThat(again).isEqualTo(first);
        assertThat(copied).isNotEqualTo(first);
    }

    @Test
    void who_asks_for_what_nobody_offered_is_told_so() {
        assertThat(controller.bundle(FrameControllerTest.from("browser"), frames.token(), "guess", 1).getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.bundle(FrameControllerTest.from("browser"), "guess", "numbers", 1).getStatusCode()).isEqualTo(HttpStatus.GONE);
    }

    @Test
    void nothing_is_handed_out_after_the_session() {
        frames.bundles().offer("numbers", Map.of("values", new float[] {1}));

        hub.close(frames.token());

        assertThat(controller.bundle(FrameControllerTest.from("browser"), frames.token(), "numbers", 1).getStatusCode()).isEqualTo(HttpStatus.GONE);
    }
}
