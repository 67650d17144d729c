/** What became of findings, latency, exports and expectations between two reports. */
package dev.byos.studies.diff;
