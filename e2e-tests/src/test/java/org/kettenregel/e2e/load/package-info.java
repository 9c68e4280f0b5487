/**
 * Many browsers without a browser: clients that speak the protocol of Vaadin Flow over HTTP and a WebSocket, one virtual thread or less each; what they are
 * used for are figures about the server under load, and hostile requests.
 */
@NullMarked
package org.kettenregel.e2e.load;

import org.jspecify.annotations.NullMarked;
