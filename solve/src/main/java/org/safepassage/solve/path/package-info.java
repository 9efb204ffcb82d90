/** Time-dependent fastest paths: mathematics only. */
@NullMarked
package org.safepassage.solve.path;

import org.jspecify.annotations.NullMarked;
