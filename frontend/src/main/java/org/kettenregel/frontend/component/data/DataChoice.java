package org.kettenregel.frontend.component.data;

/**
 * A data set one can pick, with enough of it for a thumbnail.
 *
 * @param label  its name in the reader's language
 * @param kind   {@code points}: drawn as they lie, {@code digits}: pictures of digits, {@code shapes}: of figures, {@code images}: of anything,
 *               {@code folder}: of a person's own, {@code table}, {@code text}, {@code own}: what a person brings along
 * @param x      first input of each point, empty unless {@code points}
 * @param y      second input of each point
 * @param colors what the points ought to be, from -1 to 1
 */
public record DataChoice(String id, String label, String kind, float[] x, float[] y, float[] colors) {

    public DataChoice {
        if (y.length != x.length || colors.length != x.length) {
            throw new IllegalArgumentException("Every point of %s has all its numbers: x has %d, y %d, colors %d."
                    .formatted(id, x.length, y.length, colors.length));
        }
    }
}
