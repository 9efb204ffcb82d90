/** Items to options under shared capacities, with a proven bound. */
@NullMarked
package org.safepassage.solve.assignment;

import org.jspecify.annotations.NullMarked;
