/** Every file, column, unit and default of an operation folder, as data: reading, the empty folder and the reference page come from it. */
@NullMarked
package org.safepassage.folder.schema;

import org.jspecify.annotations.NullMarked;
