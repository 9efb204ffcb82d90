/**
 * Solves assignment problems: linear programming for prices, packing for better prices, constraint programming for the choice, a
 * second solver for its opinion. What any of them says is checked by the package above, which does not know this one.
 */
@NullMarked
package org.safepassage.solve.assignment.solver;

import org.jspecify.annotations.NullMarked;
