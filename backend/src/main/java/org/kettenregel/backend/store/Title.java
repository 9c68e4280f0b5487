package org.kettenregel.backend.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A title as lists show it, and as it is searched for.
 *
 * @param folded without case and accents, by rules that do not depend on the language of a database
 */
record Title(String shown, String folded) {

    /** What breaks lines, or turns the direction of what stands beside it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static Title of(String typed) {
        String shown = UNSEEN.matcher(typed).replaceAll(" ").strip();
        return new Title(shown, fold(shown));
    }

    static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }

    /** The folded text as a pattern for LIKE, with '!' before what LIKE would read as a sign. */
    static String pattern(String searched) {
        return "%" + fold(searched).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Whether this is one half of a character that UTF-16 writes in two, without the other. */
    static boolean isHalf(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
