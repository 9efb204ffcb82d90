/** If the operation stops now: how many are where, where they go, and who cannot turn back. */
@NullMarked
package org.safepassage.plan.abort;

import org.jspecify.annotations.NullMarked;
