package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashTest {

    @Test
    void a_text_has_the_hash_that_the_standard_gives_for_it() {
        assertThat(Hash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, appendix B.1
    }

    @Test
    void keys_are_never_the_same_and_not_printed_in_whole() {
        OwnerKey key = OwnerKey.draw();

        assertThat(Stream.generate(OwnerKey::draw).limit(10_000).distinct()).hasSize(10_000);
        assertThat(key.secret()).matches("[0-9A-Za-z]{22}");
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void words_that_are_no_keys_or_ids_are_refused() {
        assertThatThrownBy(() -> new OwnerKey("")).hasMessage("The key of an owner has 22 letters and digits, found 0 characters: draw one.");
        assertThatThrownBy(() -> new ExperimentId("a' or 1=1 or 'abcdefgh"))
                .hasMessage("The id of an experiment has 22 letters and digits, found 22 characters: take it from the list.");
    }
}
