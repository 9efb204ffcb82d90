package org.safepassage.outlook;

import org.safepassage.operation.Report;

/**
 * One report's answer to one question.
 *
 * @param row where the report stands in the file, counted from 0
 * @param mayOpen whether it is good enough to open something; whatever closes is acted on without
 */
record Evidence<V>(Report report, int row, V value, boolean mayOpen) {}
