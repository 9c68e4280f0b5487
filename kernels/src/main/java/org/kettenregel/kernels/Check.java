package org.kettenregel.kernels;

/** The questions asked of every argument. A buffer that passes comes back unwrapped. */
record Check(CheckedDevice device) {

    DeviceBuffer buffer(String operation, String name, DeviceBuffer buffer, long needed) {
        if (buffer instanceof CheckedBuffer checked && checked.pass() == device.pass() && needed >= 0 && needed <= checked.length()) {
            return checked.unchecked();
        }
        throw refusal(operation, name, buffer, needed);
    }

    /** Apart from the questions, so that what is asked in every call stays small enough to be compiled into the caller. */
    private RuntimeException refusal(String operation, String name, DeviceBuffer buffer, long needed) {
        if (!(buffer instanceof CheckedBuffer checked) || checked.owner() != device) {
            return new IllegalArgumentException("%s: %s belongs to another device".formatted(operation, name));
        }
        if (checked.isClosed()) {
            return new IllegalStateException("%s: %s is closed".formatted(operation, name));
        }
        if (device.isClosed()) {
            return new IllegalStateException("%s: the device \"%s\" is closed".formatted(operation, device.id()));
        }
        if (needed < 0) {
            return new IllegalArgumentException("%s: the count must not be negative, found %d".formatted(operation, needed));
        }
        return new IllegalArgumentException("%s: %s needs %d elements, found %d".formatted(operation, name, needed, buffer.length()));
    }

    /** The number of elements of a matrix; a long, because a product too large for an int must fail the check of its buffer. */
    long matrix(String operation, int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "%s: rows and columns must not be negative, found (%d, %d)".formatted(operation, rows, columns));
        }
        return (long) rows * columns;
    }

    /** The number of elements of a matrix with rows of {@code width} in which a block of columns lies. */
    long block(String operation, String name, int rows, int columns, int from, int width) {
        if (from < 0 || from > width - columns) {
            throw new IllegalArgumentException(
                    "%s: %d columns from column %d on do not fit %s with %d columns".formatted(operation, columns, from, name, width));
        }
        return (long) rows * width;
    }

    /** For kernels that still read {@code other} after the first element of {@code written} has changed. */
    void distinct(String operation, String name, DeviceBuffer written, String otherName, DeviceBuffer other) {
        if (written == other) {
            throw new IllegalArgumentException("%s: %s must not be the same buffer as %s".formatted(operation, name, otherName));
        }
    }
}
