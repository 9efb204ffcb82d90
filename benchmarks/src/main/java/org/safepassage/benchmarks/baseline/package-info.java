/** The movement problem as an expert in a general solver would write it, to be compared with the project's own search. */
@NullMarked
package org.safepassage.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
