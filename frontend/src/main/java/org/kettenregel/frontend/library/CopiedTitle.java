package org.kettenregel.frontend.library;

import org.kettenregel.frontend.shell.Words;

/** What a copy is called. */
public final class CopiedTitle {

    private static final int LONGEST = 120;

    private CopiedTitle() {}

    /** After the title, which is cut where both were too long. */
    public static String of(String title, Words words) {
        int around = words.say("saving.copied", "").length();
        return words.say("saving.copied", title.substring(0, Math.min(title.length(), LONGEST - around)));
    }
}
