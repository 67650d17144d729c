package dev.byos.scenarios.report;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.report.ExportSummary;

/** Takes from a report what became of the artefacts. */
final class ExportsReader {

  private ExportsReader() {}

  static ExportSummary summary(ReportObject exports) {
    return new ExportSummary(
        exports.text("verification"),
        exports.count("expected"),
        exports.count("stored"),
        exports.count("verified"),
        exports.count("expired"),
        exports.count("bytes"),
        exports.objects("failed", ExportsReader::problem),
        exports.objects("missing", ExportsReader::problem),
        exports.objects("corrupt", ExportsReader::problem),
        exports.objects("unexpected", ExportsReader::problem),
        exports.objects("misplaced", ExportsReader::problem));
  }

  private static ExportSummary.Problem problem(ReportObject problem) {
    return new ExportSummary.Problem(
        new BlobAddress(problem.text("account"), problem.text("container"), problem.text("blob")),
        problem.optionalText("artefact"),
        problem.text("reason"),
        problem.has("event") ? problem.count("event") : 0);
  }
}
