package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * What the last step did, as one sentence with its numbers.
 *
 * @param counter which step of how many, empty for none
 */
public record Sentence(String counter, List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * @param text   with the spaces that belong to it; empty for a number
     * @param style  {@code plain}, {@code strong} or {@code number}
     * @param number shown where the style is {@code number}
     */
    public record Part(String text, String style, double number) {

        public static Part plain(String text) {
            return new Part(text, "plain", 0);
        }

        public static Part strong(String text) {
            return new Part(text, "strong", 0);
        }

        public static Part number(double number) {
            return new Part("", "number", number);
        }
    }
}
