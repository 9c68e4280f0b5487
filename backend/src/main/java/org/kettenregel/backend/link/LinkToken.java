package org.kettenregel.backend.link;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kettenregel.backend.store.Hash;
import org.kettenregel.backend.store.Letters;
import org.kettenregel.backend.store.OwnerKey;

/**
 * The secret in the address of a link, of 131 bits. It follows from the key of its owner and a salt, so that who has made a link can copy it again, while whoever reads the
 * database cannot open it.
 */
public record LinkToken(String secret) {

    private static final String MAC = "HmacSHA256";
    private static final int PREFIX = 4;

    public LinkToken {
        if (!Letters.fit(secret)) {
            throw new IllegalArgumentException("The secret of a link has 22 letters and digits, found %d characters: copy the whole link.".formatted(secret.length()));
        }
    }

    static LinkToken of(OwnerKey owner, String salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(owner.secret().getBytes(StandardCharsets.UTF_8), MAC));
            return new LinkToken(Letters.of(new BigInteger(1, mac.doFinal(("link " + salt).getBytes(StandardCharsets.UTF_8)))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has " + MAC, e);
        }
    }

    String hash() {
        return Hash.of(secret);
    }

    /** By which people tell links apart; it opens nothing. */
    public String prefix() {
        return secret.substring(0, PREFIX);
    }

    /** For logs: what is a secret is not printed. */
    @Override
    public String toString() {
        return "LinkToken[" + prefix() + "...]";
    }
}
