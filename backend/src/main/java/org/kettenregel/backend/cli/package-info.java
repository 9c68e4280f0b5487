/**
 * The command line: train without a browser, download public data sets, list devices, measure speed. Every mistake ends in one sentence and an exit
 * status above 0.
 */
@NullMarked
package org.kettenregel.backend.cli;

import org.jspecify.annotations.NullMarked;
