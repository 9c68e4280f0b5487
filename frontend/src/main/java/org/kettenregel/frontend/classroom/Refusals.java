package org.kettenregel.frontend.classroom;

import java.util.Locale;
import org.kettenregel.backend.classroom.RefusedInClass;
import org.kettenregel.frontend.shell.Words;

/** What was too long or too much for a class, as a sentence. */
final class Refusals {

    private Refusals() {}

    static String sentence(RefusedInClass refusal, Words words) {
        return words.say("class.refusal." + refusal.reason().name().toLowerCase(Locale.ROOT), refusal.found(), refusal.most());
    }
}
