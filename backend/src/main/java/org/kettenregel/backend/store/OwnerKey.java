package org.kettenregel.backend.store;

import java.util.Optional;

/** The secret by which a browser owns experiments. The database knows only its hash; as it has 131 bits, a fast one is enough. */
public record OwnerKey(String secret) {

    public OwnerKey {
        if (!Letters.fit(secret)) {
            throw new IllegalArgumentException("The key of an owner has 22 letters and digits, found %d characters: draw one.".formatted(secret.length()));
        }
    }

    public static OwnerKey draw() {
        return new OwnerKey(Letters.draw());
    }

    /** What a browser has sent, where it can be a key at all. */
    public static Optional<OwnerKey> read(String text) {
        return Letters.fit(text) ? Optional.of(new OwnerKey(text)) : Optional.empty();
    }

    /** What the database knows of it. */
    public String hash() {
        return Hash.of(secret);
    }

    /** For logs: what is a secret is not printed. */
    @Override
    public String toString() {
        return "OwnerKey[" + secret.substring(0, 4) + "...]";
    }
}
