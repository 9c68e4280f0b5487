/**
 * Fetches well-known data sets from their public hosts when someone asks for one, and never otherwise: what they are, under which licence,
 * with which checksum. A download runs in the thread that asks for it; a desk runs each once in the background for all who ask.
 */
@NullMarked
package org.kettenregel.backend.download;

import org.jspecify.annotations.NullMarked;
