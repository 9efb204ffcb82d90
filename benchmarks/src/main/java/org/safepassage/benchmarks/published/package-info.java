/** What benchmarks on published instances share: reading their files, keeping what has been measured, and a picture. */
@NullMarked
package org.safepassage.benchmarks.published;

import org.jspecify.annotations.NullMarked;
