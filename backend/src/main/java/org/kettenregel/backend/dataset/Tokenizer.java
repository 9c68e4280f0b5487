package org.kettenregel.backend.dataset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: runs of letters and digits, with apostrophes within them (don't) but not around them ('so'). All else only parts
 * words. A curved apostrophe counts as a straight one, and an accent that follows its letter as one with it.
 *
 * @param lowerCase whether capital letters become small ones first
 */
record Tokenizer(boolean lowerCase) {

    private static final char APOSTROPHE = '\'';
    private static final char CURVED_APOSTROPHE = '\u2019';

    List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replace(CURVED_APOSTROPHE, APOSTROPHE);
        String line = lowerCase ? plain.toLowerCase(Locale.ROOT) : plain;
        List<String> words = new ArrayList<>();
        int start = -1; // of the word that is being read
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            if (isOfWord(line, i)) {
                start = start < 0 ? i : start;
            } else if (start >= 0 && !isInner(line, i)) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(line.substring(start));
        }
        return words;
    }

    private static boolean isOfWord(String line, int at) {
        int letter = line.codePointAt(at);
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** An apostrophe that the word goes on behind. */
    private static boolean isInner(String line, int at) {
        return line.charAt(at) == APOSTROPHE && at + 1 < line.length() && isOfWord(line, at + 1);
    }
}
