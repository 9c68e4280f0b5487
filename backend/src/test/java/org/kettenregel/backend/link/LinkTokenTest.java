package org.kettenregel.backend.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.store.OwnerKey;

class LinkTokenTest {

    private static final OwnerKey OWNER = new OwnerKey("0123456789ABCDEFGHIJKL");

    /** By another program: the HMAC-SHA256 of "link salt" under the key as a number, its last 22 digits to base 62, in the order 0-9, A-Z, a-z. */
    @Test
    void a_token_follows_from_the_key_of_its_owner_and_a_salt() {
        assertThat(LinkToken.of(OWNER, "salt").secret()).isEqualTo("m9zG64nsgLPKc97sbxV9Yn");
    }

    @Test
    void another_salt_or_owner_gives_another_token() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(LinkToken.of(OWNER, "salt" + i).secret());
        }
        drawn.add(LinkToken.of(OwnerKey.draw(), "salt0").secret());

        assertThat(drawn).hasSize(1001);
    }

    @Test
    void a_token_does_not_print_itself() {
        LinkToken token = LinkToken.of(OWNER, "salt");

        assertThat(token.toString()).isEqualTo("LinkToken[%s...]".formatted(token.prefix()));
        assertThat(token.prefix()).hasSize(4);
    }

    @Test
    void what_cannot_be_a_token_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> new LinkToken("a secret with a slip")).hasMessage("The secret of a link has 22 letters and digits, found 20 characters: copy the whole link.");
    }
}
