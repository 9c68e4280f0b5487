/** Single kernels timed by JMH, at the sizes at which networks call them. Not part of a build; the README of this module says how to run them. */
@NullMarked
package org.kettenregel.kernels.benchmark;

import org.jspecify.annotations.NullMarked;
