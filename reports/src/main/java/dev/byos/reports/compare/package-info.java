/** Layouts side by side: every way out of a comparison. */
package dev.byos.reports.compare;
