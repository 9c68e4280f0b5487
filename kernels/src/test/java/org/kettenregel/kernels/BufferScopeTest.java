package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BufferScopeTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void closing_frees_all_buffers_the_last_one_first() {
        BufferScope scope = new BufferScope();
        scope.own(new Noted("first"));
        scope.own(new Noted("second"));
        scope.own(new Noted("third"));

        scope.close();

        assertThat(closed).containsExactly("third", "second", "first");
    }

    @Test
    void owning_gives_the_buffer_back() {
        Noted buffer = new Noted("first");

        try (BufferScope scope = new BufferScope()) {
            assertThat(scope.own(buffer)).isSameAs(buffer);
        }
    }

    @Test
    void closing_twice_is_an_error_and_frees_once() {
        BufferScope scope = new BufferScope();
        scope.own(new Noted("first"));
        scope.close();

        assertThatIllegalStateException().isThrownBy(scope::close).withMessage("buffer scope: closed twice");
        assertThat(closed).containsExactly("first");
    }

    @Test
    void a_closed_scope_owns_nothing_more() {
        BufferScope scope = new BufferScope();
        scope.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> scope.own(new Noted("late")))
                .withMessage("buffer scope: it is closed and cannot own another buffer");
    }

    @Test
    void a_buffer_that_refuses_to_close_does_not_keep_the_others_open() {
        BufferScope scope = new BufferScope();
        Noted twice = new Noted("twice");
        Noted again = new Noted("again");
        scope.own(new Noted("first"));
        scope.own(twice).close();
        scope.own(again).close();

        assertThatIllegalStateException()
                .isThrownBy(scope::close)
                .withMessage("again is closed")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).containsExactly("twice is closed"));
        assertThat(closed).containsExactly("twice", "again", "first");
    }

    /** Writes down when it is closed. */
    private final class Noted implements DeviceBuffer {

        private final String name;

        Noted(String name) {
            this.name = name;
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public void upload(float[] source, int sourceOffset, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void download(int offset, float[] target, int targetOffset, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            if (closed.contains(name)) {
                throw new IllegalStateException(name + " is closed");
            }
            closed.add(name);
        }
    }
}
