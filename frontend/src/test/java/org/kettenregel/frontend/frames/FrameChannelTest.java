package org.kettenregel.frontend.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

class FrameChannelTest {

    private static final SessionSnapshot SNAPSHOT = SteppedSession.look(preset("chain-rule"));

    private final AtomicInteger wanted = new AtomicInteger();
    private final FrameChannel channel = new FrameChannel(wanted::incrementAndGet);

    private static long sequence(CompletableFuture<byte[]> answer) {
        assertThat(answer).isDone();
        return ParsedFrame.of(answer.join()).header().get("sequence").asLong();
    }

    @Test
    void a_frame_that_is_there_is_given_at_once() {
        channel.offer(SNAPSHOT);

        assertThat(sequence(channel.next(0))).isEqualTo(1);
        assertThat(wanted).hasValue(0);
    }

    @Test
    void a_waiting_reader_gets_the_next_frame() {
        CompletableFuture<byte[]> first = channel.next(0);
        assertThat(first).isNotDone();

        channel.offer(SNAPSHOT);

        assertThat(sequence(first)).isEqualTo(1);
    }

    @Test
    void while_numbers_are_predicted_a_frame_waits_until_it_is_said_what_may_be_seen() {
        channel.open(SNAPSHOT, true, Veil.NONE);
        CompletableFuture<byte[]> next = channel.next(1);

        channel.offer(SNAPSHOT);
        assertThat(next).isNotDone();

        channel.open(SNAPSHOT, true, new Veil(true, Set.of()));
        assertThat(ParsedFrame.of(next.join()).header().has("veiled")).isTrue();
        assertThat(ParsedFrame.of(channel.next(0).join()).header().has("metrics")).isFalse();
    }

    @Test
    void who_predicts_no_longer_sees_the_frame_at_once() {
        channel.open(SNAPSHOT, true, new Veil(true, Set.of()));

        channel.open(SNAPSHOT, false, Veil.NONE);
        assertThat(ParsedFrame.of(channel.next(1).join()).header().has("metrics")).isTrue();

        channel.offer(SNAPSHOT);
        assertThat(sequence(channel.next(2))).isEqualTo(3);
    }

    @Test
    void who_does_not_predict_gets_each_frame_once() {
        channel.offer(SNAPSHOT);
        channel.open(SNAPSHOT, false, Veil.NONE);

        assertThat(sequence(channel.next(0))).isEqualTo(1);
    }

    @Test
    void whoever_waits_makes_the_session_want_one_frame() {
        channel.next(0);
        channel.offer(SNAPSHOT);
        assertThat(wanted).hasValue(1);

        channel.next(1);

        assertThat(wanted).hasValue(2);
    }

    @Test
    void the_server_is_never_more_than_one_frame_ahead() {
        channel.offer(SNAPSHOT);
        channel.offer(SNAPSHOT);
        channel.offer(SNAPSHOT);

        assertThat(sequence(channel.next(0))).isEqualTo(3);
        assertThat(channel.next(3)).isNotDone();
    }

    @Test
    void a_reader_that_lost_a_frame_gets_the_newest_again() {
        channel.next(0);
        channel.offer(SNAPSHOT);

        assertThat(sequence(channel.next(0))).isEqualTo(1);
    }

    @Test
    void a_second_reader_takes_over() {
        CompletableFuture<byte[]> first = channel.next(0);
        CompletableFuture<byte[]> second = channel.next(0);

        assertThat(first).isCompletedWithValueMatching(answer -> answer.length == 0);
        channel.offer(SNAPSHOT);
        assertThat(sequence(second)).isEqualTo(1);
    }

    @Test
    void closing_answers_whoever_waits() {
        CompletableFuture<byte[]> waiting = channel.next(0);

        channel.close();

        assertThat(waiting).isCompletedWithValueMatching(answer -> answer.length == 0);
    }

    @Test
    void closing_with_nobody_waiting_is_no_mistake() {
        channel.close();
        channel.offer(SNAPSHOT);

        assertThat(sequence(channel.next(0))).isEqualTo(1);
    }
}
