package org.kettenregel.frontend.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkToken;

class LinkPathTest {

    private static final LinkToken TOKEN = new LinkToken("0123456789ABCDEFGHIJKL");

    @Test
    void each_kind_of_link_has_its_letter() {
        assertThat(LinkPath.to(TOKEN, LinkKind.VIEW).path()).isEqualTo("v/0123456789ABCDEFGHIJKL");
        assertThat(LinkPath.to(TOKEN, LinkKind.FOLLOW).path()).isEqualTo("v/0123456789ABCDEFGHIJKL");
        assertThat(LinkPath.to(TOKEN, LinkKind.FORK).path()).isEqualTo("f/0123456789ABCDEFGHIJKL");
    }

    @Test
    void a_link_of_another_kind_is_none() {
        LinkPath view = LinkPath.of("v/0123456789ABCDEFGHIJKL").orElseThrow();

        assertThat(view.fits(LinkKind.FOLLOW)).isTrue();
        assertThat(view.fits(LinkKind.FORK)).isFalse();
    }

    @Test
    void whatever_begins_like_a_link_is_asked_for_as_one() {
        assertThat(LinkPath.of("/v")).contains(new LinkPath("v", ""));
        assertThat(LinkPath.of("/v/")).contains(new LinkPath("v", ""));
        assertThat(LinkPath.of("/f/a/b")).contains(new LinkPath("f", "a/b"));
        assertThat(LinkPath.of("/")).isEmpty();
        assertThat(LinkPath.of("/view/x")).isEmpty();
    }

    @Test
    void a_path_does_not_print_its_token() {
        assertThat(LinkPath.to(TOKEN, LinkKind.VIEW).toString()).isEqualTo("LinkPath[v/...]");
    }
}
