/** The network as source text: shown in the dialect of one's choice, line by line beside the layers, and read back from what somebody pastes. */
@NullMarked
package org.kettenregel.frontend.code;

import org.jspecify.annotations.NullMarked;
