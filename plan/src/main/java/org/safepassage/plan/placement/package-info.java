/** Who settles where: whole households to pledges, and the weeks in which they depart. */
@NullMarked
package org.safepassage.plan.placement;

import org.jspecify.annotations.NullMarked;
