package org.kettenregel.frontend.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class FileIntakeTest {

    private static final int MOST = 4;

    private final List<String> told = new ArrayList<>();
    private final List<Command> waiting = new ArrayList<>(); // for the page's lock
    private final FileIntake intake = new FileIntake(
            MOST,
            (name, bytes) -> {
                told.add("read " + name + " " + bytes.length);
                return () -> told.add("shown");
            },
            () -> told.add("too large"));

    private final UI page = new UI() {
        @Override
        public Future<Void> access(Command command) {
            waiting.add(command);
            return new FutureTask<>(() -> null);
        }
    };

    /** Sends a file, of which the browser says that it has so many bytes; -1 for nothing said. */
    private UploadEvent send(InputStream in, long size) throws IOException {
        UploadEvent event = new UploadEvent(null, null, null, "mine.onnx", size, "", new Element("div"), null) {
            @Override
            public UI getUI() {
                return page;
            }

            @Override
            public InputStream getInputStream() {
                return in;
            }
        };
        intake.handleUploadRequest(event);
        return event;
    }

    @Test
    void a_file_is_read_before_the_page_is_asked_for() throws IOException {
        send(new ByteArrayInputStream(new byte[MOST]), MOST);
        assertThat(told).containsExactly("read mine.onnx 4");

        waiting.forEach(Command::execute);

        assertThat(told).containsExactly("read mine.onnx 4", "shown");
    }

    @Test
    void of_a_file_without_end_no_more_is_read_than_one_byte_too_many() throws IOException {
        int[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read[0]++;
            }
        };

        UploadEvent event = send(endless, -1);
        waiting.forEach(Command::execute);

        assertThat(event.isRejected()).isTrue();
        assertThat(read[0]).isEqualTo(MOST + 1);
        assertThat(told).containsExactly("too large");
    }

    @Test
    void what_is_said_to_be_too_large_is_not_read_at_all() throws IOException {
        send(InputStream.nullInputStream(), MOST + 1);
        waiting.forEach(Command::execute);

        assertThat(told).containsExactly("too large");
    }
}
