/** How long the hot paths take on the 2018 example; {@code benchmarks/README.md} says how to run them. */
@NullMarked
package org.safepassage.benchmarks;

import org.jspecify.annotations.NullMarked;
