package org.kettenregel.backend.program;

/**
 * A place in a run: the instruction that comes next.
 *
 * @param epoch    from 0
 * @param batch    in the epoch, from 0
 * @param position in the program, from 0
 * @param step     training steps completed since the start
 */
public record Cursor(int epoch, int batch, int position, long step) {

    public static final Cursor START = new Cursor(0, 0, 0, 0);
}
