/** Every way out of {@code byos check}: the same judged configuration in each format. */
package dev.byos.reports.check;
