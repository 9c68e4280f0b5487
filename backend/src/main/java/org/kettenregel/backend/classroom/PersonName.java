package org.kettenregel.backend.classroom;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kettenregel.backend.store.Letters;

/** Names of people in a class: made of two words, or typed and made harmless. */
final class PersonName {

    /** Controls, marks of direction and of no width, halves of characters, and what has no meaning. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u115f\\u1160\\u3164\\uffa0]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TOWER = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SAYING = Pattern.compile(".*[\\p{L}\\p{N}].*");
    private static final int MOST_TYPED = 1_000; // characters, before anything is looked at

    private PersonName() {}

    /** Throws {@link RefusedInClass} for what is no name. */
    static String typed(String text) {
        RefusedInClass.Reason.NAME_TOO_LONG.above(text.length(), MOST_TYPED);
        String seen = SPACES.matcher(UNSEEN.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("")).replaceAll(" ").strip();
        String name = TOWER.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("$1");
        int length = name.codePointCount(0, name.length());
        RefusedInClass.Reason.NAME_TOO_LONG.above(length, ClassLimits.MOST_NAME);
        if (!SAYING.matcher(name).matches()) {
            throw new RefusedInClass(RefusedInClass.Reason.NO_NAME, 0, 1);
        }
        return name;
    }

    /** As names are compared: without case, accents and spaces. */
    static String fold(String name) {
        return SPACES.matcher(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** One that nobody has; with a number where all are taken. */
    static String drawn(String language, Set<String> folded) {
        PseudonymWords words = PseudonymWords.of(language);
        for (int tries = 0; tries < 1_000; tries++) {
            String name = words.name(Letters.below(words.firsts()), Letters.below(words.seconds()));
            if (!folded.contains(fold(name))) {
                return name;
            }
        }
        String name = words.name(0, 0);
        int number = 2;
        while (folded.contains(fold(name + " " + number))) {
            number++;
        }
        return name + " " + number;
    }
}
