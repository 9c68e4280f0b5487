package org.kettenregel.backend.code;

/**
 * How many cells PyTorch adds around an image before windows move over it.
 *
 * @param known whether it is said in cells; else padding has its name already
 */
record TorchFrame(boolean known, int left, int right, int top, int bottom) {

    static final TorchFrame NONE = new TorchFrame(false, 0, 0, 0, 0);

    static TorchFrame around(int cells) {
        return new TorchFrame(true, cells, cells, cells, cells);
    }

    TorchFrame plus(TorchFrame other) {
        return new TorchFrame(true, left + other.left, right + other.right, top + other.top, bottom + other.bottom);
    }

    boolean empty() {
        return left == 0 && right == 0 && top == 0 && bottom == 0;
    }
}
