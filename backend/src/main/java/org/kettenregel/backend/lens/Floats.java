package org.kettenregel.backend.lens;

/** What was computed in double precision, rounded for those who only draw it. */
public final class Floats {

    static final float[] NONE = {};

    private Floats() {}

    public static float[] of(double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
