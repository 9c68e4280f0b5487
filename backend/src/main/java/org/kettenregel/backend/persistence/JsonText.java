package org.kettenregel.backend.persistence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text: parsed strictly and within limits, printed without white space in the order of the tree. */
final class JsonText {

    /** A hundred times the largest experiment of the palette, and still parsed within milliseconds. */
    static final int MAX_CHARACTERS = 256 * 1024;
    static final int MAX_DEPTH = 32;

    private static final int MAX_DIGITS = 64;

    /** What a parser adds for programmers: names of settings and of types, and where text began. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            "(?s), from `[^`]*`| \\((bound as )?`[^`]*`\\)|: (enable|not allowed as per) `.*| \\(start marker.*|\n.*");
    private static final long MAX_TOKENS = 300_000; // a tree takes up to 100 bytes for each

    private final int most;
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_CHARACTERS)
                            .maxNumberLength(MAX_DIGITS)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    JsonText() {
        this(MAX_CHARACTERS);
    }

    /** @param most characters that a document may have */
    JsonText(int most) {
        this.most = most;
    }

    JsonNode parse(String text) {
        return parse(text, "$");
    }

    /** @param where what to call the place of the document in problems */
    JsonNode parse(String text, String where) {
        if (text.length() > most) {
            throw new BadDocument(where, Saying.of("long"), Saying.of("most-characters", most), Saying.plain(text.length()), Saying.of("take-out"));
        }
        if (text.isBlank()) {
            throw unreadable(where, Saying.of("nothing"));
        }
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw unreadable(where, Saying.plain(FOR_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceAll("") + place(e.getLocation())));
        }
    }

    private static BadDocument unreadable(String where, Saying found) {
        return new BadDocument(where, Saying.of("unreadable"), Saying.of("json", MAX_DEPTH), found, Saying.of("correct-there"));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    String print(JsonNode tree) {
        return mapper.writeValueAsString(tree);
    }
}
