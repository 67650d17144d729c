/** The parts that the HTML pages of runs, comparisons and checks share. */
package dev.byos.reports.page;
