package org.kettenregel.backend.classroom;

import java.util.regex.Pattern;

/** Texts that people typed for a class, made harmless to whoever reads them. */
final class ClassText {

    /** What breaks lines, turns the direction of what stands beside it, or is half a character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]+");

    private ClassText() {}

    /** In one line; may be empty. */
    static String title(String typed) {
        RefusedInClass.Reason.TITLE_TOO_LONG.above(typed.length(), ClassLimits.MOST_TITLE);
        return UNSEEN.matcher(typed).replaceAll(" ").strip();
    }

    /** In one line; not empty. */
    static String line(String typed, int most) {
        RefusedInClass.Reason.TEXT_TOO_LONG.above(typed.length(), most);
        String line = UNSEEN.matcher(typed).replaceAll(" ").strip();
        if (line.isEmpty()) {
            throw new RefusedInClass(RefusedInClass.Reason.NO_TEXT, 0, most);
        }
        return line;
    }

    /** In one line; may be empty. */
    static String note(String typed) {
        RefusedInClass.Reason.TEXT_TOO_LONG.above(typed.length(), ClassLimits.MOST_OPTION);
        return UNSEEN.matcher(typed).replaceAll(" ").strip();
    }

    /** A document as it is, as long as it is text that databases take. */
    static String document(String text, int most, RefusedInClass.Reason tooLong) {
        tooLong.above(text.length(), most);
        int wrong = (int) text.codePoints().filter(sign -> sign == 0 || Character.MIN_SURROGATE <= sign && sign <= Character.MAX_SURROGATE).count();
        if (wrong > 0) {
            throw new RefusedInClass(RefusedInClass.Reason.NO_TEXT, wrong, 0);
        }
        return text;
    }
}
