/** Forms made from knobs: no form is written by hand for a layer, a loss or a data set. */
@NullMarked
package org.kettenregel.frontend.form;

import org.jspecify.annotations.NullMarked;
