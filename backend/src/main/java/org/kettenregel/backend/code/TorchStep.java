package org.kettenregel.backend.code;

/**
 * A part of a layer as PyTorch has it.
 *
 * @param module what makes it, for a list of modules; empty where there is nothing but the note
 * @param inline the same in a function, with {@code %s} for what it reads; empty where it has to be made first
 * @param note   a comment that stands before it; empty for none
 */
record TorchStep(String module, String inline, String note) {

    static TorchStep module(String module) {
        return new TorchStep(module, "", "");
    }

    static TorchStep inline(String module, String inline) {
        return new TorchStep(module, inline, "");
    }

    TorchStep saying(String comment) {
        return new TorchStep(module, inline, comment);
    }
}
