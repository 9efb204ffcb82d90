/** What the movement asks of the placement; both import this and neither imports the other. */
@NullMarked
package org.safepassage.plan.guarantee;

import org.jspecify.annotations.NullMarked;
