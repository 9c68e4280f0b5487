/** What people stack: each layer is a record that adds its nodes to a graph. A sealed family, so that forms, links and files know every layer. */
@NullMarked
package org.kettenregel.backend.layer;

import org.jspecify.annotations.NullMarked;
