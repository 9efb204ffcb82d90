/** A packing linear program that grows by columns, and its prices. Mathematics only. */
@NullMarked
package org.safepassage.solve.packing;

import org.jspecify.annotations.NullMarked;
