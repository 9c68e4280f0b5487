package org.kettenregel.kernels;

/** The device a user asked for cannot be opened; the message says why and what to do, in words for users. */
public final class DeviceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DeviceUnavailable(String message) {
        super(message);
    }
}
