/** plan.json both ways. */
@NullMarked
package org.safepassage.folder.planjson;

import org.jspecify.annotations.NullMarked;
