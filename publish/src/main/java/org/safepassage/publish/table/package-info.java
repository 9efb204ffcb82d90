/** Tables as spreadsheets read them: cells, moments, names of files. */
@NullMarked
package org.safepassage.publish.table;

import org.jspecify.annotations.NullMarked;
