package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSetsTest {

    @Test
    void the_known_sets_are_these() {
        assertThat(PublicSets.all()).extracting(PublicSet::id).containsExactly("mnist", "fashion-mnist", "cifar10");
        assertThat(PublicSets.byId("cifar10")).isPresent();
        assertThat(PublicSets.byId("imagenet")).isEmpty();
    }

    @Test
    void every_file_comes_encrypted_and_with_a_checksum_that_cannot_be_forged() {
        PublicSets.all().stream().flatMap(set -> set.files().stream()).forEach(file -> {
            assertThat(file.address().getScheme()).isEqualTo("https");
            assertThat(file.address().getPath()).endsWith("/" + file.name());
            assertThat(file.checksum().algorithm()).isEqualTo("SHA-256");
            assertThat(file.checksum().digits()).hasSize(64);
        });
        assertThat(PublicSets.all()).flatExtracting(PublicSet::files).extracting(file -> ((RemoteFile) file).checksum()).doesNotHaveDuplicates();
    }

    @Test
    void cifar_is_six_files_of_ten_thousand_records() {
        PublicSet cifar = PublicSets.byId("cifar10").orElseThrow();

        List<ArchiveMember> members = cifar.files().getFirst().unpacked();

        assertThat(members).extracting(ArchiveMember::name)
                .containsExactly("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin");
        assertThat(members).extracting(ArchiveMember::size).containsOnly(30_730_000L);
        assertThat(members).extracting(ArchiveMember::path).allMatch(path -> path.startsWith("cifar-10-batches-bin/"));
    }

    @ParameterizedTest // RFC 1321, A.5; FIPS 180-2, B.1
    @CsvSource({
        "MD5, 900150983cd24fb0d6963f7d28e17f72",
        "SHA-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void checksums_are_those_of_their_standards(String algorithm, String digits) throws IOException {
        Checksum expected = new Checksum(algorithm, digits);

        assertThat(expected.of(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)))).isEqualTo(expected);
    }

    @Test
    void a_checksum_of_unknown_kind_or_form_is_refused() {
        assertThatThrownBy(() -> new Checksum("CRC-7", "00")).hasMessage("checksum: there is no algorithm 'CRC-7'");
        assertThatThrownBy(() -> Checksum.sha256("0G")).hasMessage("checksum: digits are pairs of 0 to 9 and a to f, found '0G'");
    }
}
