/** What leaves the cell for the field: manifests, strip lists, paths and call-forward lists, in cover words. */
@NullMarked
package org.safepassage.publish.field;

import org.jspecify.annotations.NullMarked;
