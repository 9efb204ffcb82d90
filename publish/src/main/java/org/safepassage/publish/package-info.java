@NullMarked
package org.safepassage.publish;

import org.jspecify.annotations.NullMarked;
