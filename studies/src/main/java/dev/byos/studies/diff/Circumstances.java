package dev.byos.studies.diff;

import dev.byos.model.diff.Circumstance;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what else differs between two reports than what is judged. */
final class Circumstances {
  /** So much of a digest tells two files apart for people. */
  private static final int DIGEST_CHARACTERS = 12;

  private final List<Circumstance> found = new ArrayList<>();

  private Circumstances() {}

  static List<Circumstance> between(RunReport baseline, RunReport current) {
    Circumstances circumstances = new Circumstances();
    circumstances.compare("scenario", baseline.scenario().name(), current.scenario().name());
    circumstances.compare("tool", tool(baseline), tool(current));
    circumstances.compare("profile", baseline.scenario().profile(), current.scenario().profile());
    circumstances.compare(
        "latency data, date", baseline.latencyData().date(), current.latencyData().date());
    circumstances.compare(
        "latency data, source", baseline.latencyData().source(), current.latencyData().source());
    circumstances.compare("seed", "" + baseline.seed(), "" + current.seed());
    circumstances.compare(
        "media", baseline.scenario().media().name(), current.scenario().media().name());
    circumstances.compare(
        "duration of new work, seconds",
        "" + baseline.scenario().durationMicros() / 1e6,
        "" + current.scenario().durationMicros() / 1e6);
    circumstances.compare(
        "exports verified", baseline.exports().verification(), current.exports().verification());
    circumstances.files(baseline.scenario().files(), current.scenario().files());
    return circumstances.found;
  }

  private void files(List<Scenario.InputFile> before, List<Scenario.InputFile> now) {
    Map<String, String> digestsBefore = digests(before);
    Map<String, String> digestsNow = digests(now);
    Map<String, String> all = new TreeMap<>(digestsBefore);
    all.putAll(digestsNow);
    for (String file : all.keySet()) {
      compare(
          "file " + file, digestsBefore.getOrDefault(file, ""), digestsNow.getOrDefault(file, ""));
    }
  }

  private static Map<String, String> digests(List<Scenario.InputFile> files) {
    Map<String, String> digests = new TreeMap<>();
    for (Scenario.InputFile file : files) {
      String digest = file.sha256();
      digests.put(file.path(), digest.substring(0, Math.min(DIGEST_CHARACTERS, digest.length())));
    }
    return digests;
  }

  private static String tool(RunReport report) {
    return report.tool().name() + " " + report.tool().version();
  }

  private void compare(String what, String before, String now) {
    if (!before.equals(now)) {
      found.add(new Circumstance(what, before, now));
    }
  }
}
