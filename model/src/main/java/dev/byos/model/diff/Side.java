package dev.byos.model.diff;

import dev.byos.model.region.LatencyData;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;

/**
 * One of the two reports.
 *
 * @param file path as the user gave it, with forward slashes
 * @param title name of the scenario
 * @param profile name of the document vintage in force
 */
public record Side(
    String file,
    RunReport.Tool tool,
    String title,
    long seed,
    String profile,
    LatencyData latencyData,
    Verdict verdict,
    String historySha256) {}
