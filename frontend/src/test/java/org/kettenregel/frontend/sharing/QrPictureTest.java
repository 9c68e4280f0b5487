package org.kettenregel.frontend.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String ADDRESS = "https://net.example.org/v/0123456789ABCDEFGHIJKL"; // 48 characters: version 4, 33 modules a side, and 4 of margin around

    private final String picture = QrPicture.of(ADDRESS, "QR code of \"x\" & <y>");

    @Test
    void it_has_the_size_of_the_standard_and_the_margin_that_readers_need() {
        assertThat(picture).contains("viewBox=\"0 0 41 41\"");
    }

    /** The frames of three finders: seven dark modules in a row at the upper left. */
    @Test
    void a_finder_stands_at_the_upper_left() {
        assertThat(picture).contains("M4 4h1v1h-1zM5 4h1v1h-1zM6 4h1v1h-1zM7 4h1v1h-1zM8 4h1v1h-1zM9 4h1v1h-1zM10 4h1v1h-1z").doesNotContain("M11 4h");
    }

    @Test
    void its_label_is_text_and_no_markup() {
        assertThat(picture).contains("aria-label=\"QR code of &quot;x&quot; &amp; &lt;y>\"");
    }
}
