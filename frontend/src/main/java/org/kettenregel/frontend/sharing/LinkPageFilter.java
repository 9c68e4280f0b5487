package org.kettenregel.frontend.sharing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.kettenregel.frontend.shell.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the address of a link from being told to others or kept by anybody, and answers what leads nowhere before a page is made: unknown, revoked, expired and of another
 * kind are one and the same answer, after one question each.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LinkPageFilter extends OncePerRequestFilter {

    private final LinkDesk desk;

    LinkPageFilter(LinkDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<LinkPath> path = LinkPath.of(request);
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (desk.open(path.get()).isPresent()) {
            chain.doFilter(request, new Unkept(response));
        } else {
            answerNowhere(request, new Unkept(response));
        }
    }

    private static void answerNowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(NowherePage.html(new Words(request.getLocale())));
    }

    /** Whatever the page behind says about being kept. */
    private static final class Unkept extends HttpServletResponseWrapper {

        private static final String CACHING = "Cache-Control";
        private static final String NOWHERE = "no-store";

        private Unkept(HttpServletResponse response) {
            super(response);
            response.setHeader(CACHING, NOWHERE);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(CACHING) ? NOWHERE : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(CACHING)) {
                super.addHeader(name, value);
            }
        }
    }
}
