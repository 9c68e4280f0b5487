package org.kettenregel.frontend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.store.OwnerKey;

class OwnerCookieTest {

    private static final OwnerKey KEY = new OwnerKey("0123456789ABCDEFGHabcd");

    private static Cookie[] sent(String... values) {
        Cookie[] cookies = new Cookie[values.length + 1];
        cookies[0] = new Cookie("JSESSIONID", "xxxxxxxxxxxxxxxxxxxxxx");
        for (int i = 0; i < values.length; i++) {
            cookies[i + 1] = new Cookie("kettenregel-owner", values[i]);
        }
        return cookies;
    }

    @Test
    void a_browser_is_known_by_the_key_in_its_cookie() {
        assertThat(OwnerCookie.key(sent("0123456789ABCDEFGHabcd"))).contains(KEY);
    }

    @Test
    void a_browser_without_the_cookie_is_nobody_yet() {
        assertThat(OwnerCookie.key(null)).isEmpty();
        assertThat(OwnerCookie.key(new Cookie[0])).isEmpty();
        assertThat(OwnerCookie.key(sent())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me", "0123456789ABCDEFGHabc", "0123456789ABCDEFGHabcde", "0123456789ABCDEFGHab'--", "0123456789ABCDEFGHabc\u00e4"})
    void what_cannot_be_a_key_is_read_as_none(String forged) {
        assertThat(OwnerCookie.key(sent(forged))).isEmpty();
        assertThat(OwnerCookie.key(sent(forged, "0123456789ABCDEFGHabcd"))).contains(KEY);
    }

    @Test
    void the_cookie_is_for_this_site_alone_for_no_script_and_for_a_year() {
        Cookie cookie = OwnerCookie.cookie(KEY, false);

        assertThat(cookie.getValue()).isEqualTo("0123456789ABCDEFGHabcd");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(31_536_000);
        assertThat(cookie.getSecure()).isFalse();
    }

    @Test
    void where_the_page_came_by_https_the_cookie_goes_no_other_way() {
        assertThat(OwnerCookie.cookie(KEY, true).getSecure()).isTrue();
    }
}
