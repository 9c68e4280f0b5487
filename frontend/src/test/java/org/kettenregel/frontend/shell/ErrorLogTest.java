package org.kettenregel.frontend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorLogTest {

    private static final String HANDLER = "com.vaadin.flow.server.communication.ServerRpcHandler";
    private static final String FLOW = "com.vaadin.flow.component.ComponentEventBusUtil";
    private static final String OURS = "org.kettenregel.frontend.playground.Transport";
    private static final String FILTER = "org.kettenregel.frontend.shell.SomeFilter";

    @Test
    void what_fails_while_a_message_is_taken_apart_is_forged() {
        assertThat(ErrorLog.isForged(thrown(null, FLOW, HANDLER, FILTER))).isTrue();
        assertThat(ErrorLog.isForged(thrown(thrown(null, FLOW, HANDLER), FLOW, HANDLER))).isTrue();
    }

    @Test
    void what_fails_in_our_own_listeners_is_a_fault() {
        assertThat(ErrorLog.isForged(thrown(null, OURS, FLOW, HANDLER))).isFalse();
        assertThat(ErrorLog.isForged(thrown(thrown(null, OURS, FLOW, HANDLER), FLOW, HANDLER))).isFalse();
    }

    @Test
    void what_fails_without_a_message_is_a_fault() {
        assertThat(ErrorLog.isForged(thrown(null, FLOW))).isFalse();
    }

    @Test
    void no_message_begins_another_line_or_fills_many() {
        assertThat(ErrorLog.inOneLine(new IllegalStateException("x\n07:00:00 INFO  forged\u0000"))).isEqualTo("IllegalStateException: x 07:00:00 INFO  forged ");
        assertThat(ErrorLog.inOneLine(new IllegalStateException("y".repeat(5000)))).hasSize(201);
    }

    private static RuntimeException thrown(Throwable cause, String... classes) {
        RuntimeException thrown = new RuntimeException(cause);
        thrown.setStackTrace(Stream.of(classes).map(name -> new StackTraceElement(name, "run", null, 1)).toArray(StackTraceElement[]::new));
        return thrown;
    }
}
