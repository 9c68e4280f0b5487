package org.kettenregel.backend.store;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Words nobody can guess: 22 letters and digits, 131 bits, drawn by the operating system and not from a seed. */
final class Letters {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final Pattern FITTING = Pattern.compile("[0-9A-Za-z]{%d}".formatted(LENGTH));
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    static String draw() {
        StringBuilder word = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    static boolean fit(String word) {
        return FITTING.matcher(word).matches();
    }
}
