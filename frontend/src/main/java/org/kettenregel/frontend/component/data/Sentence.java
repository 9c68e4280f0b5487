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
     * @param text   with the spaces that belong to it; empty for a number; of a hidden one, what is said in its place
     * @param style  {@code plain}, {@code strong}, {@code number} or {@code hidden}
     * @param number shown where the style is {@code number}
     */
    public record Part(String text, String style, double number) {

        public static Part plain(String text) {
            return new Part(text, "plain", 0);
        }

        public static Part strong(String text) {
            return new Part(text, "strong", 0);
        }

        /** A number to be predicted. */
        public static Part hidden(String spoken) {
            return new Part(spoken, "hidden", 0);
        }

        public static Part number(double number) {
            return new Part("", "number", number);
        }
    }
}
