/** What a plan rests on, in sentences. */
@NullMarked
package org.safepassage.publish.promise;

import org.jspecify.annotations.NullMarked;
