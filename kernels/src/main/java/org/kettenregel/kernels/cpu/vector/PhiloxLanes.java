package org.kettenregel.kernels.cpu.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;

/** The uniform numbers of {@link Philox}, bit for bit, with a block in each lane: a word in the low half of a long, so that products fit. */
final class PhiloxLanes {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    /** Blocks in a vector. */
    private static final int COUNT = LONGS.length();

    /** Numbers in the blocks of a vector. */
    private static final int NUMBERS = 4 * COUNT;

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW_WORD = 0xFFFFFFFFL;

    /** Where two vectors become one with their lanes in turn: first half, second half. */
    private static final VectorShuffle<Long> FIRST = VectorShuffle.makeZip(LONGS, 0);
    private static final VectorShuffle<Long> SECOND = VectorShuffle.makeZip(LONGS, 1);

    private static final LongVector LANES = LongVector.zero(LONGS).addIndex(1);

    private PhiloxLanes() {}

    /** {@code out[i]} becomes number {@code first + i} of the stream, for i from {@code from} to before {@code to}. */
    static void uniforms(RandomKey key, long first, float[] out, int from, int to) {
        int i = from;
        for (; i < to && (first + i & 3) != 0; i++) {
            out[i] = Philox.uniform(key, first + i);
        }
        for (; i <= to - NUMBERS; i += NUMBERS) {
            blocks(key.seed(), key.stream(), first + i >>> 2, out, i);
        }
        for (; i < to; i++) {
            out[i] = Philox.uniform(key, first + i);
        }
    }

    private static void blocks(long seed, long stream, long block, float[] out, int at) {
        LongVector counter = LANES.add(block);
        LongVector word0 = counter.and(LOW_WORD);
        LongVector word1 = counter.lanewise(LSHR, 32);
        LongVector word2 = LongVector.broadcast(LONGS, stream & LOW_WORD);
        LongVector word3 = LongVector.broadcast(LONGS, stream >>> 32);
        int key0 = (int) seed;
        int key1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            LongVector product0 = word0.mul(MULTIPLIER_0);
            LongVector product1 = word2.mul(MULTIPLIER_1);
            word0 = product1.lanewise(LSHR, 32).lanewise(VectorOperators.XOR, word1).lanewise(VectorOperators.XOR, key0 & LOW_WORD);
            word1 = product1.and(LOW_WORD);
            word2 = product0.lanewise(LSHR, 32).lanewise(VectorOperators.XOR, word3).lanewise(VectorOperators.XOR, key1 & LOW_WORD);
            word3 = product0.and(LOW_WORD);
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        LongVector words01 = word0.or(word1.lanewise(LSHL, 32));
        LongVector words23 = word2.or(word3.lanewise(LSHL, 32));
        uniform(words01.rearrange(FIRST, words23)).intoArray(out, at);
        uniform(words01.rearrange(SECOND, words23)).intoArray(out, at + NUMBERS / 2);
    }

    private static FloatVector uniform(LongVector words) {
        IntVector bits = words.reinterpretAsInts().lanewise(LSHR, 8);
        return ((FloatVector) bits.convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)).mul(0x1p-24f);
    }
}
