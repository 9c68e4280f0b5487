package org.kettenregel.e2e.load;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What the server says at once: changes of the page and the numbers by which both sides keep them in order. */
record UidlMessage(JsonNode body) {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String GUARD = "for(;;);"; // makes the text no script for others
    private static final int UNNUMBERED = -1;

    /**
     * Reads a message as it comes: over HTTP behind a guard and as the only element of a list, else bare.
     *
     * @throws IllegalArgumentException where it is none
     */
    static UidlMessage parse(String text) {
        try {
            JsonNode read = JSON.readTree(text.startsWith(GUARD) ? text.substring(GUARD.length()) : text);
            JsonNode message = read.isArray() && read.size() == 1 ? read.get(0) : read;
            if (!message.isObject()) {
                throw new IllegalArgumentException("expected one message, found: " + beginning(text));
            }
            return new UidlMessage(message);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("expected a whole message, found: " + beginning(text), broken);
        }
    }

    /** Whether it can be one, rather than the greeting of a WebSocket or an error. */
    static boolean isOne(String text) {
        return text.startsWith(GUARD) || text.startsWith("{");
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    /** Its place among all messages of the server; -1 for one that stands outside, such as a refusal. */
    int syncId() {
        return body.path("syncId").asInt(UNNUMBERED);
    }

    boolean isNumbered() {
        return syncId() != UNNUMBERED;
    }

    /** The number that the next message of the client shall have; -1 where it is not said. */
    int nextClientId() {
        return body.path("clientId").asInt(UNNUMBERED);
    }

    JsonNode changes() {
        return body.path("changes");
    }

    JsonNode constants() {
        return body.path("constants");
    }

    /** Scripts for the browser, each behind what it is given. */
    JsonNode scripts() {
        return body.path("execute");
    }

    /** Whether it describes the page from its beginning. */
    boolean isWholePage() {
        return body.path("resynchronize").asBoolean(false);
    }

    /** Whether the server sent it by itself; else it is the answer to what the client sent. */
    boolean isUnasked() {
        return body.path("meta").has("async");
    }

    boolean isExpired() {
        return body.path("meta").has("sessionExpired");
    }

    /** What the server tells people when something went wrong; empty for nothing. */
    String failure() {
        JsonNode error = body.path("meta").path("appError");
        return error.isMissingNode() ? "" : error.toString();
    }
}
