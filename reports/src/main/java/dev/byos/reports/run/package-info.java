/** The HTML page of a run, a class for each section. */
package dev.byos.reports.run;
