/**
 * Networks for other programs: ONNX files out and in, tables of a network's sizes and costs. What is read may come from strangers: sizes are checked before
 * memory is taken, and whatever is wrong ends in an {@link org.kettenregel.backend.export.OnnxProblem}.
 */
@NullMarked
package org.kettenregel.backend.export;

import org.jspecify.annotations.NullMarked;
