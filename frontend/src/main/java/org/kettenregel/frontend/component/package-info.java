/**
 * Java halves of the web components, one class each: properties go down as records of {@code component.data}, events come up. They hold no
 * state of their own and know neither sessions nor experiments.
 */
@NullMarked
package org.kettenregel.frontend.component;

import org.jspecify.annotations.NullMarked;
