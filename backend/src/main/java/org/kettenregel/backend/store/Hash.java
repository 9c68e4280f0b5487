package org.kettenregel.backend.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
public final class Hash {

    private static final Pattern FITTING = Pattern.compile("[0-9a-f]{64}");

    private Hash() {}

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Whether this can be one; what comes from elsewhere must be asked before it becomes part of a path. */
    static boolean fits(String word) {
        return FITTING.matcher(word).matches();
    }
}
