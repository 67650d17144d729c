/** Measures from the history alone what faults cost and where data rests. */
package dev.byos.checks.measure;
