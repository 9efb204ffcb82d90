@NullMarked
package org.safepassage.operation;

import org.jspecify.annotations.NullMarked;
