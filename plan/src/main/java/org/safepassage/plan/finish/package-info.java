/** How early everybody can be across: the trips to and fro of all vehicles as a problem of its own, and what no plan undercuts. */
@NullMarked
package org.safepassage.plan.finish;

import org.jspecify.annotations.NullMarked;
