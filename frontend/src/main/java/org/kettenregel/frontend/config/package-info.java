/** Puts the parts together: the only package of this module that sees devices and kernels. */
@NullMarked
package org.kettenregel.frontend.config;

import org.jspecify.annotations.NullMarked;
