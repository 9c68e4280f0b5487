package org.kettenregel.frontend.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.store.OwnerKey;
import org.springframework.stereotype.Component;

/**
 * Says who somebody is: whoever has the cookie of this browser, with a key that no script can read. Every page that is fetched brings it, or draws one where there is
 * none that could be one of ours, and lets it live for another year. What comes through the page's socket later is asked by its session, as a socket sets no cookies.
 */
@Component
public final class OwnerCookie implements VaadinServiceInitListener {

    static final String NAME = "kettenregel-owner";
    private static final int LIFE = (int) Duration.ofDays(365).toSeconds();

    /** The owner of what is made on the page that is being entered, or on which something was done. */
    public static OwnerKey owner() {
        VaadinSession session = VaadinSession.getCurrent();
        OwnerKey known = session.getAttribute(OwnerKey.class);
        if (known != null) {
            return known;
        }
        OwnerKey drawn = OwnerKey.draw(); // a browser that keeps no cookies has no other page either
        session.setAttribute(OwnerKey.class, drawn);
        return drawn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(OwnerCookie::bring);
        event.getSource().addSessionInitListener(started -> // of a page whose session ended with the server before
                sent(started.getRequest()).ifPresent(key -> started.getSession().setAttribute(OwnerKey.class, key)));
    }

    private static void bring(IndexHtmlResponse page) {
        OwnerKey key = sent(page.getVaadinRequest()).orElseGet(OwnerKey::draw);
        page.getVaadinResponse().addCookie(cookie(key, page.getVaadinRequest().isSecure()));
        VaadinSession.getCurrent().setAttribute(OwnerKey.class, key);
    }

    private static Optional<OwnerKey> sent(VaadinRequest request) {
        return key(request.getCookies());
    }

    /** The first that could be one of ours. */
    static Optional<OwnerKey> key(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> OwnerKey.read(cookie.getValue()).stream())
                .findFirst();
    }

    /** @param secure whether the page came by HTTPS: then the key goes no other way */
    static Cookie cookie(OwnerKey key, boolean secure) {
        Cookie cookie = new Cookie(NAME, key.secret());
        cookie.setPath("/");
        cookie.setMaxAge(LIFE);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
