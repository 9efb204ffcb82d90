/** Synthetic operations for tests and benchmarks, from a size and a seed alone. Pure: makes texts, touches no file. */
@NullMarked
package org.safepassage.folder.generate;

import org.jspecify.annotations.NullMarked;
