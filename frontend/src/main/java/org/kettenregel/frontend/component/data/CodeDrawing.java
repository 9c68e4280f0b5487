package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * Code to be read.
 *
 * @param file what it is called when it is downloaded
 */
public record CodeDrawing(List<CodeRow> rows, String file) {

    public CodeDrawing {
        rows = List.copyOf(rows);
    }

    /** @param layer id of the layer that the line is about; 0 for none */
    public record CodeRow(int layer, List<CodePart> parts) {

        public CodeRow {
            parts = List.copyOf(parts);
        }
    }

    /** @param look a class of its style */
    public record CodePart(String look, String text) {}
}
