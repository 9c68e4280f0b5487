package org.kettenregel.frontend.component.data;

/**
 * Data in miniature, as {@link DataChoice} has them.
 *
 * @param kind   {@code points} or a sign for what they are
 * @param x      of each point, empty unless {@code points}
 * @param y      of each point
 * @param colors what the points ought to be, from -1 to 1
 */
public record GalleryPicture(String kind, float[] x, float[] y, float[] colors) {

    public static GalleryPicture of(DataChoice choice) {
        return new GalleryPicture(choice.kind(), rounded(choice.x()), rounded(choice.y()), rounded(choice.colors()));
    }

    /** To what can be seen at this size; each number is a text on its way to the browser. */
    private static float[] rounded(float[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = Math.round(100 * numbers[i]) / 100f;
        }
        return rounded;
    }
}
