package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lines in the making: each belongs to the layer that is being written, and stands as far right as the block it is in. */
final class CodeLines {

    private static final String INDENT = "    ";

    private final List<CodeLine> lines = new ArrayList<>();
    private final Set<KnownDefinition> used = EnumSet.noneOf(KnownDefinition.class);
    private int depth;
    private int layer;

    CodeLines of(int id) {
        layer = id;
        return this;
    }

    CodeLines add(String text) {
        lines.add(new CodeLine(text.isEmpty() ? "" : INDENT.repeat(depth) + text, layer));
        return this;
    }

    CodeLines comment(String text) {
        return add("# " + text);
    }

    void blank() {
        lines.add(new CodeLine("", 0));
    }

    void in() {
        depth++;
    }

    void out() {
        depth--;
    }

    /** The name of something that the code will define for itself. */
    String use(KnownDefinition definition) {
        used.add(definition);
        return definition.id();
    }

    /** All lines, with the definitions in the place of the given line. */
    List<CodeLine> withDefinitionsAt(int place) {
        List<CodeLine> all = new ArrayList<>(lines.subList(0, place));
        for (KnownDefinition definition : used) {
            all.add(new CodeLine("", 0));
            all.add(new CodeLine("", 0));
            definition.source().forEach(line -> all.add(new CodeLine(line, 0)));
        }
        if (!used.isEmpty()) {
            all.add(new CodeLine("", 0));
        }
        all.addAll(lines.subList(place, lines.size()));
        return all;
    }

    int count() {
        return lines.size();
    }
}
