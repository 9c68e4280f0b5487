package org.kettenregel.frontend.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkToken;

/**
 * The address of a link within this server, such as {@code v/TOKEN}.
 *
 * @param page  what its first letter says: {@link #VIEW} or {@link #FORK}
 * @param given what stands in the place of the token, whatever it is
 */
public record LinkPath(String page, String given) {

    public static final String VIEW = "v";
    public static final String FORK = "f";
    private static final Pattern PATH = Pattern.compile("/?([vf])(?:/(.*))?");

    /** Empty for what is no address of a link at all. */
    public static Optional<LinkPath> of(String path) {
        Matcher found = PATH.matcher(path);
        return found.matches() ? Optional.of(new LinkPath(found.group(1), found.group(2) == null ? "" : found.group(2))) : Optional.empty();
    }

    /** By what the server takes the path for: decoded, and without detours. */
    static Optional<LinkPath> of(HttpServletRequest request) {
        return of(request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse(""));
    }

    static LinkPath to(LinkToken token, LinkKind kind) {
        return new LinkPath(kind.isCopied() ? FORK : VIEW, token.secret());
    }

    boolean fits(LinkKind kind) {
        return page.equals(kind.isCopied() ? FORK : VIEW);
    }

    String path() {
        return page + "/" + given;
    }

    /** For logs: what is a secret is not printed. */
    @Override
    public String toString() {
        return "LinkPath[" + page + "/...]";
    }
}
