package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class WallControllerTest {

    private final WallHub hub = new WallHub();
    private final WallController controller = new WallController(hub);
    private final WallHub.OpenWall wall = hub.open("browser", feed -> {});

    private static HttpServletRequest from(String browser) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRequestedSessionId(browser);
        return request;
    }

    @Test
    void the_browser_of_the_page_gets_what_is_new_and_the_pictures_in_sight() {
        wall.feed().put(new WallTile(2, "Amber Otter", SeatState.TRAINING, false, 0.5, 0.9, 3, 0, 0, new byte[0], Optional.of(new Thumbnail(1, 1, new byte[] {5}))));

        ResponseEntity<byte[]> answer = controller.next(from("browser"), wall.token(), -1, "2.0_7.3").join();

        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(WallUpdate.read(answer.getBody()).names()).containsExactly("Amber Otter");
        assertThat(WallUpdate.read(answer.getBody()).bytesBehind()).isEqualTo(1);
    }

    @Test
    void nobody_else_learns_whether_there_is_such_a_wall() {
        assertThat(controller.next(from("another"), wall.token(), -1, "").join().getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(controller.next(from("browser"), "guess", -1, "").join().getStatusCode()).isEqualTo(HttpStatus.GONE);
    }

    @Test
    void what_is_no_list_of_seats_asks_for_no_picture() {
        assertThat(controller.next(from("browser"), wall.token(), -1, "a.b_99999999999999.1_2.").join().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_page_that_is_closed_has_no_wall_any_more() {
        hub.close(wall);

        assertThat(controller.next(from("browser"), wall.token(), -1, "").join().getStatusCode()).isEqualTo(HttpStatus.GONE);
    }
}
