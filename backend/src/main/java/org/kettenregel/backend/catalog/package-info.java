/** Sealed families of records that people choose from: ids for links and files, knobs for forms. The only package that uses reflection. */
@NullMarked
package org.kettenregel.backend.catalog;

import org.jspecify.annotations.NullMarked;
