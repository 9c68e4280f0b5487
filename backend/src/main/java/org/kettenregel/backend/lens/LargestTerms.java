package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Where the largest terms of sums are. */
final class LargestTerms {

    private LargestTerms() {}

    /**
     * @param terms (sums, places)
     * @return (sums, {@link KernelAnswer.Backward#LARGEST}): places, the largest term first whatever its sign; -1 where all others are 0
     */
    static float[] of(float[] terms, int places) {
        int most = KernelAnswer.Backward.LARGEST;
        float[] largest = new float[terms.length / places * most];
        Arrays.fill(largest, -1);
        for (int sum = 0; sum < terms.length / places; sum++) {
            int start = sum * places;
            PriorityQueue<Integer> queue = new PriorityQueue<>((a, b) -> Float.compare(Math.abs(terms[start + a]), Math.abs(terms[start + b])));
            for (int place = 0; place < places; place++) {
                if (terms[start + place] != 0 && (queue.size() < most || Math.abs(terms[start + place]) > Math.abs(terms[start + queue.element()]))) {
                    queue.add(place);
                    if (queue.size() > most) {
                        queue.remove();
                    }
                }
            }
            for (int rank = queue.size() - 1; rank >= 0; rank--) {
                largest[sum * most + rank] = queue.remove();
            }
        }
        return largest;
    }
}
