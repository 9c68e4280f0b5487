package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;

class DatasetCatalogTest {

    private final Catalog<DatasetSpec> catalog = Catalog.of(DatasetSpec.class);

    @Test
    void ids_are_those_that_links_and_files_use() {
        assertThat(catalog.entries()).extracting(Catalog.Entry::id)
                .containsExactly("circle", "xor", "two-gaussians", "spiral", "moons", "plane", "own-points", "idx", "csv",
                        "drawn-shapes", "drawn-digits", "cifar10", "image-folder", "text", "text-csv", "none");
    }

    @Test
    void sets_of_the_plane_have_knobs_for_size_and_noise() {
        assertThat(catalog.entry("moons").knobs()).containsExactly(
                new KnobInfo("samples", new KnobKind.Number(20, 1000, 10, true)),
                new KnobInfo("noise", new KnobKind.Number(0, 0.5, 0.05, false)));
    }

    @Test
    void what_is_loaded_has_the_signature_that_was_promised() {
        catalog.entries().stream().map(Catalog.Entry::defaults).filter(spec -> !spec.fromFiles()).forEach(spec -> {
            Dataset data = spec.load(new Seed(1), DataFolder.none());

            assertThat(new Signature(data.inputShape(), data.targets())).isEqualTo(spec.signature());
        });
    }
}
