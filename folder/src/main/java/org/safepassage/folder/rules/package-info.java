/** What must hold between rows and files: one idea per class. */
@NullMarked
package org.safepassage.folder.rules;

import org.jspecify.annotations.NullMarked;
