package org.kettenregel.kernels.cpu.vector;

/** How many vectors the processor holds at once. */
final class Registers {

    /** 32, as with AVX-512 and NEON, and not 16: there the compiler runs out of them with more than eight sums and what they are made of. */
    static final boolean MANY = Lanes.COUNT >= 16 || System.getProperty("os.arch").equals("aarch64");

    private Registers() {}
}
