@NullMarked
package org.safepassage.solve;

import org.jspecify.annotations.NullMarked;
