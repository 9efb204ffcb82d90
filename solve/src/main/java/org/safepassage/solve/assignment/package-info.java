/**
 * Items to bins under shared capacities and periods, by objectives in strict order: the problem, the answer and its certificate, and
 * a checker of both that knows no solver.
 */
@NullMarked
package org.safepassage.solve.assignment;

import org.jspecify.annotations.NullMarked;
