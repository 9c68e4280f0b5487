package org.kettenregel.backend.lens;

/**
 * Instead of an answer about a window, where it would be more numbers than a page should be sent.
 *
 * @param numbers it would be
 */
public record WindowTooLarge(WindowSizes sizes, long numbers) implements Answer {

    private static final long MOST = 1_500_000; // 6 MB

    /** Numbers in all maps of both sides and in all products of one pair of channels. */
    static long numbers(WindowSizes sizes) {
        long places = sizes.places();
        long pixels = (long) sizes.inHeight() * sizes.inWidth();
        return pixels * (sizes.inChannels() + sizes.outChannels()) + places * (sizes.inChannels() + 2L * sizes.outChannels())
                + (2 * places + pixels) * sizes.cells();
    }

    static boolean is(WindowSizes sizes) {
        return numbers(sizes) > MOST;
    }
}
