package org.kettenregel.backend.link;

/** What somebody who has a link may do with the experiment behind it. */
public enum LinkKind {
    /** Looks at it as it was when the link was made. */
    VIEW(true, false),
    /** Looks at what its owner has saved last. */
    FOLLOW(false, false),
    /** Gets a copy of one's own, made of what it was when the link was made. */
    FORK(true, true);

    private final boolean fixed;
    private final boolean copied;

    LinkKind(boolean fixed, boolean copied) {
        this.fixed = fixed;
        this.copied = copied;
    }

    /** Whether it shows one revision, rather than the newest. */
    public boolean isFixed() {
        return fixed;
    }

    /** Whether who edits what it opens gets a copy, without being asked. */
    public boolean isCopied() {
        return copied;
    }
}
