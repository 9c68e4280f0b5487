package org.kettenregel.backend.code;

import java.util.List;
import java.util.stream.Collectors;

/** An experiment written in a dialect. */
public record CodeText(Dialect dialect, List<CodeLine> lines) {

    public CodeText {
        lines = List.copyOf(lines);
    }

    public String text() {
        return lines.stream().map(CodeLine::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
