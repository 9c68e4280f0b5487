package org.kettenregel.frontend.sharing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says which pages of others may show pages of this server in a frame: none, but for links on those that are named in {@code kettenregel.embed}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class EmbeddingFilter extends OncePerRequestFilter {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    private final List<String> origins;

    /** @param embed origins such as {@code https://wiki.example.org}, with commas between them; blank for none */
    EmbeddingFilter(@Value("${kettenregel.embed}") String embed) {
        origins = Arrays.stream(embed.split(",")).map(String::strip).filter(origin -> !origin.isEmpty()).toList();
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException("kettenregel.embed: expected origins like https://wiki.example.org with commas between them, found '%s'".formatted(wrong));
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (origins.isEmpty() || LinkPath.of(request).isEmpty()) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
        } else { // older than the policy, X-Frame-Options knows no list
            response.setHeader("Content-Security-Policy", "frame-ancestors 'self' " + String.join(" ", origins));
        }
        chain.doFilter(request, response);
    }
}
