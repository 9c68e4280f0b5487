package org.kettenregel.e2e.load;

import java.util.ArrayList;
import java.util.List;

/** Cuts what comes through a WebSocket into messages: each begins with its length and a stroke, and may come in pieces or together with others. */
final class PushReader {

    private static final char STROKE = '|';

    private final StringBuilder unread = new StringBuilder();

    /** Takes the next piece; gives the messages that are whole by now. */
    List<String> take(CharSequence piece) {
        unread.append(piece);
        List<String> whole = new ArrayList<>();
        while (true) {
            int stroke = unread.indexOf(String.valueOf(STROKE));
            if (stroke < 0) {
                return whole;
            }
            int start = stroke + 1;
            int end = start + Integer.parseInt(unread.substring(0, stroke).strip()); // spaces before it keep the connection alive
            if (unread.length() < end) {
                return whole;
            }
            whole.add(unread.substring(start, end));
            unread.delete(0, end);
        }
    }

    /** A message of the client as the server takes it: behind its length, in pieces of at most so many characters. */
    static List<String> pieces(String message, int longest) {
        String all = message.length() + "" + STROKE + message;
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < all.length(); from += longest) {
            pieces.add(all.substring(from, Math.min(all.length(), from + longest)));
        }
        return pieces;
    }
}
