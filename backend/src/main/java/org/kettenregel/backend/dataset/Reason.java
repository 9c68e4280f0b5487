package org.kettenregel.backend.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words without the names of classes. */
final class Reason {

    private Reason() {}

    static String of(Exception thrown) {
        return switch (thrown) {
            case EOFException _ -> "an end that comes too early";
            case AccessDeniedException _ -> "no right to read it";
            case NoSuchFileException _ -> "no such file";
            case IOException failed when failed.getMessage() != null -> failed.getMessage();
            default -> "an error while reading it";
        };
    }
}
