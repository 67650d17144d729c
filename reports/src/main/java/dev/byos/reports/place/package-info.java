/** Reports of {@code byos place}: for a terminal, machines, comments and spreadsheets. */
package dev.byos.reports.place;
