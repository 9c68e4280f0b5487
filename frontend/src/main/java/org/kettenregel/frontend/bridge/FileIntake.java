package org.kettenregel.frontend.bridge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/** Takes one file that a browser sends. It is read on the thread of the request, as a large one takes a while and the page is not to wait for it. */
public final class FileIntake implements UploadHandler {

    /** Around a file that comes as part of a form. */
    private static final int MOST_AROUND = 1 << 16;

    private final int most;
    private final Reader reader;
    private final Runnable tooLarge;

    /** Makes what is to happen to the page out of a file, without touching the page. */
    public interface Reader {
        Runnable read(String name, byte[] bytes);
    }

    /**
     * @param most     bytes; of what is longer no more is read
     * @param tooLarge tells so
     */
    public FileIntake(int most, Reader reader, Runnable tooLarge) {
        this.most = most;
        this.reader = reader;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] bytes = event.getFileSize() > most ? new byte[0] : start(event);
        if (event.getFileSize() > most || bytes.length > most) { // the size is what the browser says, and may be missing or wrong
            event.reject();
            WhileOpen.access(ui, tooLarge);
        } else {
            WhileOpen.access(ui, reader.read(event.getFileName(), bytes));
        }
    }

    /** One byte more than there may be tells that there are too many. */
    private byte[] start(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            return in.readNBytes(most + 1);
        }
    }

    @Override
    public long getRequestSizeMax() {
        return most + (long) MOST_AROUND;
    }

    @Override
    public long getFileSizeMax() {
        return most;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
