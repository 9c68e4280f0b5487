package org.kettenregel.backend.download;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the bytes of a file add up to when none is wrong.
 *
 * @param algorithm as Java calls it: SHA-256, or MD5 where nothing better is published
 * @param digits    hexadecimal, in small letters
 */
public record Checksum(String algorithm, String digits) {

    public Checksum {
        if (!digits.matches("([0-9a-f]{2})+")) {
            throw new IllegalArgumentException("checksum: digits are pairs of 0 to 9 and a to f, found '%s'".formatted(digits));
        }
        digest(algorithm); // refuses one that is unknown
    }

    public static Checksum sha256(String digits) {
        return new Checksum("SHA-256", digits);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException("checksum: there is no algorithm '%s'".formatted(algorithm), unknown);
        }
    }

    /** That of all bytes that come, by the same algorithm. */
    Checksum of(InputStream in) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            digest.update(some, 0, read);
        }
        return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
    }
}
