package org.kettenregel.backend.classroom;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kettenregel.backend.store.Letters;

/** What one types to join: six of 31 signs that are not taken for each other. */
public final class JoinCode {

    /** Neither I, L and 1 nor O and 0. */
    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 6;

    private static final Pattern FITTING = Pattern.compile("[%s]{%d}".formatted(SIGNS, LENGTH));
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final int MOST_TYPED = 40;

    private JoinCode() {}

    static String draw() {
        return Letters.draw(SIGNS, LENGTH);
    }

    /** Without the spaces and lines that people put in, in upper case. */
    static String typed(String text) {
        return text.length() > MOST_TYPED ? "" : BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static boolean fits(String code) {
        return FITTING.matcher(code).matches();
    }

    /** In two groups, to be read aloud. */
    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }
}
