@NullMarked
package org.safepassage.outlook;

import org.jspecify.annotations.NullMarked;
