/** The words that files for the field may use and those that they must not: cover words and the danger list. */
@NullMarked
package org.safepassage.folder.words;

import org.jspecify.annotations.NullMarked;
