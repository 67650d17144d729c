/** Reports of earlier runs, read back to be compared or shown again. */
package dev.byos.scenarios.report;
