package org.kettenregel.backend.code;

import java.util.List;

/**
 * A line of written code.
 *
 * @param layer id of the layer that the line is about; 0 for none
 */
public record CodeLine(String text, int layer) {

    /** The line cut into parts that look different, side by side. */
    public List<CodeSpan> spans() {
        return CodeSpan.of(text);
    }
}
