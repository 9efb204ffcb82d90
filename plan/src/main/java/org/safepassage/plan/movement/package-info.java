/** Who moves when and how: the search. */
@NullMarked
package org.safepassage.plan.movement;

import org.jspecify.annotations.NullMarked;
