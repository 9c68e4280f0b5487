package org.kettenregel.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The messages are cut-outs of recorded ones. */
class UidlMessageTest {

    private static final String ANSWER = "{\"clientId\":3,\"syncId\":5}";
    private static final String REFUSED = """
            {"changes":{},"resources":{},"locales":{},"meta":{"appError":{"caption":null,"url":null,"message":null,"details":null,"querySelector":null}},"syncId":-1}""";

    @Test
    void an_answer_says_which_numbers_come_next() {
        UidlMessage answer = UidlMessage.parse(ANSWER);

        assertThat(answer.syncId()).isEqualTo(5);
        assertThat(answer.nextClientId()).isEqualTo(3);
        assertThat(answer.isUnasked()).isFalse();
        assertThat(answer.isWholePage()).isFalse();
        assertThat(answer.failure()).isEmpty();
    }

    @Test
    void a_guard_and_a_list_around_a_message_are_left_out() {
        assertThat(UidlMessage.parse("for(;;);[" + ANSWER + "]").syncId()).isEqualTo(5);
    }

    @Test
    void what_the_server_sends_by_itself_is_no_answer() {
        assertThat(UidlMessage.parse("{\"clientId\":2,\"meta\":{\"async\":true},\"changes\":[],\"syncId\":4}").isUnasked()).isTrue();
    }

    @Test
    void a_refusal_has_no_number_and_is_a_failure() {
        UidlMessage refused = UidlMessage.parse(REFUSED);

        assertThat(refused.isNumbered()).isFalse();
        assertThat(refused.failure()).isNotEmpty();
        assertThat(refused.isExpired()).isFalse();
    }

    @Test
    void an_expired_session_is_told_apart() {
        assertThat(UidlMessage.parse("{\"meta\":{\"sessionExpired\":true},\"syncId\":-1}").isExpired()).isTrue();
    }

    @Test
    void the_greeting_of_a_web_socket_is_no_message() {
        assertThat(UidlMessage.isOne("aa1ddb7a-77ea-4975-88f8-58d420290ed8|0|X|")).isFalse();
    }

    @Test
    void half_a_message_is_none() {
        assertThatThrownBy(() -> UidlMessage.parse(ANSWER.substring(0, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ANSWER.substring(0, 12));
    }
}
