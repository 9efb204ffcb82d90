@NullMarked
package org.safepassage.check;

import org.jspecify.annotations.NullMarked;
