package org.kettenregel.backend.store;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Words nobody can guess: 22 letters and digits, 131 bits, drawn by the operating system and not from a seed. */
public final class Letters {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final Pattern FITTING = Pattern.compile("[0-9A-Za-z]{%d}".formatted(LENGTH));
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    public static String draw() {
        return draw(ALPHABET, LENGTH);
    }

    /** Another length and other letters, for what can be guessed and is guarded otherwise. */
    public static String draw(String alphabet, int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(below(alphabet.length())));
        }
        return word.toString();
    }

    /** From 0 on. */
    public static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /** The last of the digits of a number, where each letter is one; of numbers that nobody can guess, a word of which that is true as well. */
    public static String of(BigInteger number) {
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder word = new StringBuilder(LENGTH);
        BigInteger rest = number;
        for (int i = 0; i < LENGTH; i++) {
            word.append(ALPHABET.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return word.reverse().toString();
    }

    public static boolean fit(String word) {
        return FITTING.matcher(word).matches();
    }
}
