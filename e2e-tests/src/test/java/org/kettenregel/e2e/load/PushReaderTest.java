package org.kettenregel.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PushReaderTest {

    private final PushReader reader = new PushReader();

    @Test
    void a_message_comes_behind_its_length() {
        assertThat(reader.take("5|hello")).containsExactly("hello");
    }

    @Test
    void strokes_inside_a_message_belong_to_it() {
        assertThat(reader.take("41|aa1ddb7a-77ea-4975-88f8-58d420290ed8|0|X|")).containsExactly("aa1ddb7a-77ea-4975-88f8-58d420290ed8|0|X|");
    }

    @Test
    void several_messages_can_come_at_once() {
        assertThat(reader.take("2|ab3|cde1|")).containsExactly("ab", "cde");
        assertThat(reader.take("f")).containsExactly("f");
    }

    @Test
    void a_message_can_come_in_pieces() {
        assertThat(reader.take("1")).isEmpty();
        assertThat(reader.take("2|seven ")).isEmpty();
        assertThat(reader.take("drops")).isEmpty();
        assertThat(reader.take(".")).containsExactly("seven drops.");
    }

    @Test
    void spaces_that_keep_the_connection_alive_are_nothing() {
        assertThat(reader.take("  4|wake")).containsExactly("wake");
    }

    @Test
    void own_messages_are_cut_behind_their_length() {
        assertThat(PushReader.pieces("0123456789", 5)).containsExactly("10|01", "23456", "789");
    }
}
