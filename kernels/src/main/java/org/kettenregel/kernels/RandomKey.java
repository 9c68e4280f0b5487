package org.kettenregel.kernels;

/**
 * Where a stream of random numbers stands: number i of a stream is a pure function of (seed, stream, i), so any part of any stream can
 * be made again at any time and on any device.
 *
 * @param seed   the user's seed
 * @param stream what the numbers are for; two purposes never share a stream
 */
public record RandomKey(long seed, long stream) {
}
