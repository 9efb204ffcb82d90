/** What no movement plan can exceed: a Lagrangian relaxation evaluated exactly. See docs/model.md, "The bound". */
@NullMarked
package org.safepassage.plan.movement.bound;

import org.jspecify.annotations.NullMarked;
