/** A judged run, as every report format shows it. */
package dev.byos.model.report;
