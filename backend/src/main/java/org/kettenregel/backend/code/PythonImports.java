package org.kettenregel.backend.code;

import java.util.List;

/** Reads {@code import a.b as c} and {@code from a.b import c as d, e}. */
final class PythonImports {

    private final PythonCursor words;

    PythonImports(PythonCursor words) {
        this.words = words;
    }

    void read(List<PythonStatement> into) {
        if (words.takeWord("from")) {
            String from = path();
            words.expectWord("import");
            boolean bracketed = words.take("(");
            do {
                if (words.peek().is(")")) {
                    break;
                }
                int line = words.line();
                String name = words.take("*") ? "*" : words.name();
                into.add(new PythonStatement.Import(from + "." + name, words.takeWord("as") ? words.name() : name, line));
            } while (words.take(","));
            if (bracketed) {
                words.expect(")");
            }
            return;
        }
        words.expectWord("import");
        do {
            int line = words.line();
            String path = path();
            String root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
            into.add(words.takeWord("as") ? new PythonStatement.Import(path, words.name(), line) : new PythonStatement.Import(root, root, line));
        } while (words.take(","));
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        while (words.take(".") || words.take("...")) {
            path.append('.');
        }
        if (path.isEmpty() || words.peek().kind() == PythonToken.Kind.NAME && !words.peek().word("import")) {
            path.append(words.name());
            while (words.take(".")) {
                path.append('.').append(words.name());
            }
        }
        return path.toString();
    }
}
