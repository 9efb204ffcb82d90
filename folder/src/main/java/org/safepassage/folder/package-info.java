@NullMarked
package org.safepassage.folder;

import org.jspecify.annotations.NullMarked;
