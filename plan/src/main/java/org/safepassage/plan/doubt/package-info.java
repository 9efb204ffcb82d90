@NullMarked
package org.safepassage.plan.doubt;

import org.jspecify.annotations.NullMarked;
