package org.kettenregel.backend.classroom;

import java.time.Duration;
import java.util.Locale;

/**
 * What a teacher decides about a class.
 *
 * @param language    of generated names: {@code en} or {@code de}
 * @param typedNames  whether students may type their names
 * @param waitingRoom whether each has to be admitted
 * @param seats       of students, those who wait included
 * @param codeLife    how long one can join by a code
 * @param keptFor     after its last use, until everything of it is removed
 */
public record ClassSettings(String language, boolean typedNames, boolean waitingRoom, int seats, Duration codeLife, Duration keptFor) {

    static final int MOST_SEATS = 350;
    private static final Duration LESSON = Duration.ofHours(8);
    private static final Duration MOST_CODE = Duration.ofDays(14);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(365);

    public ClassSettings {
        if (!language.equals("en") && !language.equals("de")) {
            throw new IllegalArgumentException("language of a class: expected en or de, found %d characters".formatted(language.length()));
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("seats of a class: expected 1 to %d, found %d".formatted(MOST_SEATS, seats));
        }
        if (codeLife.compareTo(Duration.ofMinutes(1)) < 0 || codeLife.compareTo(MOST_CODE) > 0) {
            throw new IllegalArgumentException("life of a join code: expected a minute to 14 days, found " + codeLife);
        }
        if (keptFor.compareTo(Duration.ofHours(1)) < 0 || keptFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("how long a class is kept: expected an hour to 365 days, found " + keptFor);
        }
    }

    /** Generated names, an open door, a lesson, a month. */
    public static ClassSettings of(Locale locale) {
        return new ClassSettings(locale.getLanguage().equals("de") ? "de" : "en", false, false, MOST_SEATS, LESSON, MONTH);
    }

    public ClassSettings withTypedNames(boolean typed) {
        return new ClassSettings(language, typed, waitingRoom, seats, codeLife, keptFor);
    }

    public ClassSettings withWaitingRoom(boolean waiting) {
        return new ClassSettings(language, typedNames, waiting, seats, codeLife, keptFor);
    }

    public ClassSettings withSeats(int most) {
        return new ClassSettings(language, typedNames, waitingRoom, most, codeLife, keptFor);
    }

    public ClassSettings withCodeLife(Duration life) {
        return new ClassSettings(language, typedNames, waitingRoom, seats, life, keptFor);
    }

    public ClassSettings withKeptFor(Duration kept) {
        return new ClassSettings(language, typedNames, waitingRoom, seats, codeLife, kept);
    }
}
