package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a line that looks the same all through. */
public record CodeSpan(Look look, String text) {

    /** What a part is, as far as it shows. */
    public enum Look {
        PLAIN, WORD, NUMBER, STRING, COMMENT, CALL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern PARTS = Pattern.compile(
            "(?<comment>#.*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(?<number>\\b\\d[\\w.]*(?:(?<=e)[-+]\\d+)?)"
                    + "|(?<word>\\b(?:import|from|as|class|def|return|for|in|if|else|with|super|self|None|True|False|lambda|and|or|not)\\b)|(?<call>\\b[A-Za-z_]\\w*(?=\\())");

    static List<CodeSpan> of(String line) {
        List<CodeSpan> spans = new ArrayList<>();
        Matcher parts = PARTS.matcher(line);
        int end = 0;
        while (parts.find()) {
            add(spans, Look.PLAIN, line.substring(end, parts.start()));
            Look look = parts.group("comment") != null ? Look.COMMENT : parts.group("string") != null ? Look.STRING
                    : parts.group("number") != null ? Look.NUMBER : parts.group("word") != null ? Look.WORD : Look.CALL;
            add(spans, look, parts.group());
            end = parts.end();
        }
        add(spans, Look.PLAIN, line.substring(end));
        return spans;
    }

    private static void add(List<CodeSpan> spans, Look look, String text) {
        if (!text.isEmpty()) {
            spans.add(new CodeSpan(look, text));
        }
    }
}
