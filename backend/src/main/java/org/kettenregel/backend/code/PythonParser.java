package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the statements of a text by recursive descent. Takes what anybody pastes: a line that is no Python, or Python of another kind than networks are
 * written in, becomes a problem with its place, and the rest is read.
 */
final class PythonParser {

    static final int LONGEST = 50_000;
    private static final int DEEPEST = 20;
    private static final Set<String> BLOCKS = Set.of("if", "elif", "else", "while", "with", "try", "except", "finally");
    private static final Set<String> SILENT = Set.of("pass", "break", "continue", "global", "nonlocal", "del", "assert", "raise", "yield");
    private static final Set<String> AUGMENTING = Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", ">>=", "<<=");

    private final List<PythonLine> lines;
    private final List<CodeProblem> problems;
    private int next;
    private int depth;

    private PythonParser(List<PythonLine> lines, List<CodeProblem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** What can be read of the text; what cannot is added to the problems. */
    static List<PythonStatement> parse(String text, List<CodeProblem> problems) {
        if (text.length() > LONGEST) {
            problems.add(CodeProblem.error(CodeProblem.NOWHERE, "length", LONGEST, text.length()));
            return List.of();
        }
        return new PythonParser(PythonLines.of(text, problems), problems).block(-1);
    }

    /** Lines that stand further right than the given column. */
    private List<PythonStatement> block(int left) {
        List<PythonStatement> statements = new ArrayList<>();
        while (next < lines.size() && lines.get(next).indent() > left) {
            PythonLine line = lines.get(next++);
            int before = depth;
            try {
                statement(line, statements);
            } catch (PythonMistake mistake) {
                depth = before;
                problems.add(mistake.problem());
                skipBlock(line.indent());
            }
        }
        return statements;
    }

    private void skipBlock(int left) {
        while (next < lines.size() && lines.get(next).indent() > left) {
            next++;
        }
    }

    private void statement(PythonLine line, List<PythonStatement> into) {
        PythonCursor words = new PythonCursor(line);
        words.takeWord("async");
        PythonToken first = words.peek();
        if (first.is("@")) {
            return; // a decorator says nothing of layers
        }
        boolean plainName = words.peek(1).is("=") || words.peek(1).is(".") || words.peek(1).is("("); // "match(x)", "with = 3" as a name of one's own
        if (first.kind() == PythonToken.Kind.NAME && !(plainName && !first.word("if") && !first.word("while"))) {
            switch (first.text()) {
                case "def" -> {
                    into.add(function(line, words));
                    return;
                }
                case "class" -> {
                    into.add(definition(line, words));
                    return;
                }
                case "for" -> {
                    into.add(loop(line, words));
                    return;
                }
                default -> {
                    if (BLOCKS.contains(first.text())) {
                        into.add(other(line, words));
                        return;
                    }
                }
            }
        }
        simple(words, into);
    }

    /** One or several with semicolons between them. */
    private void simple(PythonCursor words, List<PythonStatement> into) {
        do {
            if (words.atEnd()) {
                return;
            }
            one(words, into);
        } while (words.take(";"));
        if (!words.atEnd()) {
            throw new PythonMistake(words.line(), "rest", words.peek().text());
        }
    }

    private void one(PythonCursor words, List<PythonStatement> into) {
        int line = words.line();
        if (words.peek().word("import") || words.peek().word("from")) {
            new PythonImports(words).read(into);
        } else if (words.takeWord("return")) {
            into.add(new PythonStatement.Return(words.atEnd() || words.peek().is(";") ? Optional.empty() : Optional.of(new PythonExpressions(words).list()), line));
        } else if (words.peek().kind() == PythonToken.Kind.NAME && SILENT.contains(words.peek().text())) {
            while (!words.atEnd() && !words.peek().is(";")) {
                words.take();
            }
        } else {
            PythonExpressions expressions = new PythonExpressions(words);
            PythonExpression found = expressions.list();
            if (words.take(":")) {
                expressions.expression(); // the type of what follows
            }
            if (words.peek().kind() == PythonToken.Kind.SIGN && AUGMENTING.contains(words.peek().text())) {
                into.add(new PythonStatement.Augmented(found, words.take().text(), expressions.list(), line));
            } else if (words.peek().is("=")) {
                into.add(assignment(found, expressions, words, line));
            } else {
                into.add(new PythonStatement.Evaluation(found, line));
            }
        }
    }

    private static PythonStatement assignment(PythonExpression first, PythonExpressions expressions, PythonCursor words, int line) {
        List<PythonExpression> targets = new ArrayList<>();
        PythonExpression value = first;
        while (words.take("=")) {
            targets.add(value);
            value = expressions.list();
        }
        return new PythonStatement.Assignment(targets, value, line);
    }

    private PythonStatement function(PythonLine line, PythonCursor words) {
        int start = next;
        words.expectWord("def");
        String name = words.name();
        words.expect("(");
        List<PythonStatement.Parameter> parameters = new ArrayList<>();
        while (!words.take(")")) {
            parameter(words).ifPresent(parameters::add);
            if (!words.take(",") && !words.peek().is(")")) {
                throw words.expected(")");
            }
        }
        toColon(words);
        List<PythonStatement> body = body(line, words);
        return new PythonStatement.Function(name, parameters, body, text(line, start), line.number());
    }

    /** A name, its type and its default; empty for the signs that stand between parameters. */
    private static Optional<PythonStatement.Parameter> parameter(PythonCursor words) {
        boolean rest = words.take("*") || words.take("**") || words.take("/");
        if (rest && (words.peek().is(",") || words.peek().is(")"))) {
            return Optional.empty();
        }
        String name = words.name();
        if (words.take(":")) {
            new PythonExpressions(words).expression();
        }
        Optional<PythonExpression> otherwise = words.take("=") ? Optional.of(new PythonExpressions(words).expression()) : Optional.empty();
        return rest ? Optional.empty() : Optional.of(new PythonStatement.Parameter(name, otherwise));
    }

    private PythonStatement definition(PythonLine line, PythonCursor words) {
        int start = next;
        words.expectWord("class");
        String name = words.name();
        List<PythonExpression> parents = new ArrayList<>();
        if (words.take("(")) {
            while (!words.take(")")) {
                parents.add(new PythonExpressions(words).expression());
                words.take(",");
            }
        }
        toColon(words);
        List<PythonStatement> body = body(line, words);
        return new PythonStatement.ClassDefinition(name, parents, body, text(line, start), line.number());
    }

    private PythonStatement loop(PythonLine line, PythonCursor words) {
        words.expectWord("for");
        PythonExpression target = new PythonTargets(words).read();
        words.expectWord("in");
        PythonExpression source = new PythonExpressions(words).list();
        words.expect(":");
        return new PythonStatement.Loop(target, source, body(line, words), line.number());
    }

    private PythonStatement other(PythonLine line, PythonCursor words) {
        String word = words.take().text();
        List<PythonExpression> heads = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (!words.take(":")) {
            heads.add(new PythonExpressions(words).expression());
            if (words.takeWord("as")) {
                names.add(words.name());
            }
            if (!words.take(",") && !words.peek().is(":")) {
                throw words.expected(":");
            }
        }
        return new PythonStatement.Block(word, heads, names, body(line, words), line.number());
    }

    private static void toColon(PythonCursor words) {
        while (!words.take(":")) {
            if (words.atEnd()) {
                throw words.expected(":");
            }
            words.take();
        }
    }

    /** What follows a colon: the rest of the line, or the lines further right. */
    private List<PythonStatement> body(PythonLine line, PythonCursor words) {
        if (++depth > DEEPEST) {
            throw new PythonMistake(line.number(), "depth", DEEPEST);
        }
        List<PythonStatement> body = new ArrayList<>();
        if (!words.atEnd()) {
            simple(words, body);
        } else if (next >= lines.size() || lines.get(next).indent() <= line.indent()) {
            throw new PythonMistake(line.number(), "no-body");
        } else {
            body.addAll(block(line.indent()));
        }
        depth--;
        return body;
    }

    private String text(PythonLine head, int start) {
        StringBuilder text = new StringBuilder(words(head));
        lines.subList(start, next).forEach(line -> text.append('\n').append(words(line)));
        return text.toString();
    }

    private static String words(PythonLine line) {
        return line.tokens().stream().map(token -> token.kind() == PythonToken.Kind.STRING ? '"' + token.text() + '"' : token.text()).collect(Collectors.joining(" "));
    }
}
