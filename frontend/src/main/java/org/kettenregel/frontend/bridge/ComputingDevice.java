package org.kettenregel.frontend.bridge;

/**
 * What sessions compute on, for people who read it.
 *
 * @param description all of it in a line, in English
 * @param threads     of the processor at once; 0 for another device
 * @param vectorBits  that one instruction of the processor takes; 0 for one number after the other
 */
public record ComputingDevice(String description, int threads, int vectorBits) {

    public boolean isProcessor() {
        return threads > 0;
    }
}
