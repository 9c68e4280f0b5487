package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A sample of the data, as the network gets it.
 *
 * @param number     in the data, from 1
 * @param portion    {@code training}, {@code validation} or {@code test}
 * @param row        in the batch that is shown, from 0
 * @param rows       of that batch
 * @param apart      whether nothing is learned from it
 * @param passedBack whether its gradients are there
 * @param sizes      of an image: height, width, channels; empty for anything else
 * @param names      of its features, empty where they have none
 * @param words      of a text
 * @param mode       a sentence about layers that compute otherwise in use than in training; empty where there are none
 * @param label      name of its class; empty where the target is a number
 */
public record SampleDrawing(
        int number, String portion, int row, int rows, boolean apart, boolean passedBack, List<Integer> sizes, List<String> names, List<String> words, String mode, String label,
        double target) {

    public SampleDrawing {
        sizes = List.copyOf(sizes);
        names = List.copyOf(names);
        words = List.copyOf(words);
    }
}
