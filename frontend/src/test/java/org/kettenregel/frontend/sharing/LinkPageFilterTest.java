package org.kettenregel.frontend.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkLife;
import org.kettenregel.backend.link.LinkToken;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** What goes over the wire for the address of a link. */
class LinkPageFilterTest {

    private final LinkedPages pages = new LinkedPages();
    private final LinkPageFilter filter = new LinkPageFilter(pages.desk);

    /** A page that says of itself that it may be kept. */
    private final FilterChain application = (request, response) -> {
        ((HttpServletResponse) response).setHeader("Cache-Control", "max-age=3600");
        response.getWriter().write("the application");
    };

    @AfterEach
    void close() {
        pages.close();
    }

    private MockHttpServletResponse get(OncePerRequestFilter through, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.addPreferredLocale(Locale.GERMAN);
        MockHttpServletResponse response = new MockHttpServletResponse();
        through.doFilter(request, response, application);
        return response;
    }

    private static List<Object> all(MockHttpServletResponse response) throws Exception {
        return List.of(response.getStatus(), response.getContentAsString(), response.getHeaderNames().stream().map(name -> name + ": " + response.getHeaders(name)).toList());
    }

    @Test
    void a_link_leads_to_the_application_which_is_neither_kept_nor_indexed_nor_told_to_others() throws Exception {
        MockHttpServletResponse response = get(filter, "/v/" + pages.make(LinkKind.VIEW, LinkLife.FOREVER).secret());

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("the application");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).startsWith("noindex");
    }

    @Test
    void unknown_revoked_expired_and_foreign_are_one_answer() throws Exception {
        LinkToken revoked = pages.make(LinkKind.VIEW, LinkLife.FOREVER);
        LinkToken expired = pages.make(LinkKind.VIEW, LinkLife.DAY);
        LinkToken foreign = pages.make(LinkKind.FORK, LinkLife.FOREVER);
        pages.links.revoke(pages.owner, revoked);
        pages.now = pages.now.plus(Duration.ofDays(1));

        List<List<Object>> answers = Stream.of("/v/" + revoked.secret(), "/v/" + expired.secret(), "/v/" + foreign.secret(), "/v/0123456789ABCDEFGHIJKL", "/v/x", "/v", "/f/a/b")
                .map(path -> {
                    try {
                        return all(get(filter, path));
                    } catch (Exception problem) {
                        throw new AssertionError(problem);
                    }
                }).distinct().toList();

        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.getFirst()).isEqualTo(404);
            assertThat(answer.get(1)).asString().contains("Dieser Link führt nirgendwohin (oder nicht mehr).").doesNotContain("the application");
            assertThat(answer.getLast()).asString().contains("Cache-Control: [no-store]", "Referrer-Policy: [no-referrer]", "X-Robots-Tag: [noindex, nofollow]");
        });
    }

    @Test
    void other_pages_are_left_as_they_are() throws Exception {
        MockHttpServletResponse response = get(filter, "/");

        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=3600");
        assertThat(response.getHeader("Referrer-Policy")).isNull();
    }

    @Test
    void nobody_else_shows_a_page_in_a_frame_unless_told_so() throws Exception {
        for (String path : List.of("/", "/v/0123456789ABCDEFGHIJKL")) {
            MockHttpServletResponse response = get(new EmbeddingFilter(""), path);

            assertThat(response.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("frame-ancestors 'self'");
        }
    }

    @Test
    void pages_that_are_named_show_links_in_a_frame_and_nothing_else() throws Exception {
        EmbeddingFilter named = new EmbeddingFilter("https://wiki.example.org, http://localhost:9000");

        MockHttpServletResponse link = get(named, "/v/0123456789ABCDEFGHIJKL");
        assertThat(link.getHeader("X-Frame-Options")).isNull();
        assertThat(link.getHeader("Content-Security-Policy")).isEqualTo("frame-ancestors 'self' https://wiki.example.org http://localhost:9000");
        assertThat(get(named, "/").getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void what_is_no_origin_is_refused_at_the_start() {
        assertThatThrownBy(() -> new EmbeddingFilter("https://wiki.example.org; script-src *"))
                .hasMessage("kettenregel.embed: expected origins like https://wiki.example.org with commas between them, found 'https://wiki.example.org; script-src *'");
    }
}
