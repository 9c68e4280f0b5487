package org.kettenregel.backend.store;

import java.time.Instant;

/**
 * One state of an experiment, which never changes again.
 *
 * @param number ascending from 1
 * @param hash   SHA-256 of its document, in hexadecimal digits
 */
public record Revision(int number, String hash, Instant saved) {}
