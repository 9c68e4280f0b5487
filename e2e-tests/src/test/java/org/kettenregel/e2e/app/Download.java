package org.kettenregel.e2e.app;

import java.nio.charset.StandardCharsets;

/** A file that the browser has saved. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Download(String name, byte[] content) {

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
