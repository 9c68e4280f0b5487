/** The command line: train without a browser, list devices. Every mistake ends in one sentence and exit status 2. */
@NullMarked
package org.kettenregel.backend.cli;

import org.jspecify.annotations.NullMarked;
