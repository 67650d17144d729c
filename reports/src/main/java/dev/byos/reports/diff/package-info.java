/** The difference of two reports, in every format. */
package dev.byos.reports.diff;
