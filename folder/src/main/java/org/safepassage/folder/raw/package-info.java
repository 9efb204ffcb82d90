/** Files as text, rows and trees whose every part knows its line: nothing here knows what a place or a road is. */
@NullMarked
package org.safepassage.folder.raw;

import org.jspecify.annotations.NullMarked;
