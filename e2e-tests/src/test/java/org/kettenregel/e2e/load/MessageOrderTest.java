package org.kettenregel.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageOrderTest {

    private final MessageOrder order = new MessageOrder(3);

    @Test
    void one_after_the_other_is_taken_at_once() {
        assertThat(take(4)).containsExactly(4);
        assertThat(take(5)).containsExactly(5);
        assertThat(order.last()).isEqualTo(5);
    }

    @Test
    void one_that_comes_too_early_waits_for_those_before_it() {
        assertThat(take(6)).isEmpty();
        assertThat(take(5)).isEmpty();
        assertThat(order.isWaiting()).isTrue();

        assertThat(take(4)).containsExactly(4, 5, 6);
        assertThat(order.isWaiting()).isFalse();
    }

    @Test
    void one_that_comes_twice_is_taken_once() {
        take(4);

        assertThat(take(4)).isEmpty();
        assertThat(order.isWaiting()).isFalse();
    }

    @Test
    void a_refusal_has_no_place_in_the_order() {
        assertThat(take(-1)).isEmpty();
        assertThat(order.last()).isEqualTo(3);
    }

    @Test
    void after_a_whole_page_it_goes_on_from_there() {
        take(6);

        List<UidlMessage> ready = order.take(UidlMessage.parse("{\"resynchronize\":true,\"syncId\":9}"));

        assertThat(ready).hasSize(1);
        assertThat(order.isWaiting()).isFalse();
        assertThat(take(10)).containsExactly(10);
    }

    private List<Integer> take(int number) {
        return order.take(UidlMessage.parse("{\"syncId\":%d}".formatted(number))).stream().map(UidlMessage::syncId).toList();
    }
}
