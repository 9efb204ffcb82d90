@NullMarked
package org.safepassage.plan;

import org.jspecify.annotations.NullMarked;
