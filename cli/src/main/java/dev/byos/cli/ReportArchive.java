package dev.byos.cli;

import dev.byos.model.report.RunReport;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.reports.text.WholeFile;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.report.RunReportFile;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.compare.RunArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * The runs of a comparison on disk: {@code <root>/<layout>-<seed>/report.json}, and beside it what
 * it was made from. Histories and blobs go once they are judged, unless they are to be kept.
 */
final class ReportArchive implements RunArchive {
  private final Path root;
  private final BiFunction<String, Long, RunKey> keys;
  private final boolean resume;
  private final boolean keepAll;
  private final AtomicInteger reused = new AtomicInteger();

  /**
   * @param keys what a run of a layout with a seed is made from
   * @param resume whether reports of earlier commands may be used
   * @param keepAll whether histories and blobs stay
   */
  ReportArchive(Path root, BiFunction<String, Long, RunKey> keys, boolean resume, boolean keepAll) {
    this.root = root;
    this.keys = keys;
    this.resume = resume;
    this.keepAll = keepAll;
  }

  /**
   * Looks before anything is run whether the folders can be used.
   *
   * @throws BadInputException when one of them can't be made or holds what no run wrote
   */
  void check(Map<String, List<Long>> seedsByLayout) {
    List<String> problems = new ArrayList<>();
    seedsByLayout.forEach(
        (layout, seeds) -> {
          for (long seed : seeds) {
            RunFolder.foreign(path(layout, seed)).ifPresent(problems::add);
          }
        });
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    try {
      Files.createDirectories(root);
    } catch (IOException problem) {
      throw new BadInputException(
          "--out: " + root + " can't be made (" + problem.getMessage() + "); name another folder");
    }
  }

  /** Number of reports that were there already. */
  int reused() {
    return reused.get();
  }

  @Override
  public Optional<RunReport> find(String layout, long seed) {
    Path folder = path(layout, seed);
    if (!resume || !keys.apply(layout, seed).fits(folder)) {
      return Optional.empty();
    }
    Optional<RunReport> report =
        RunReportFile.read(folder.resolve(ReportFormat.JSON.fileName()), unfit -> {});
    report.ifPresent(found -> reused.incrementAndGet());
    return report;
  }

  @Override
  public Path folder(String layout, long seed) {
    return RunFolder.prepare(path(layout, seed));
  }

  @Override
  public RunReport keep(String layout, RunReport report) {
    Path folder = path(layout, report.seed());
    Path file = folder.resolve(ReportFormat.JSON.fileName());
    try {
      String text = RunReportWriter.render(report, ReportFormat.JSON);
      WholeFile.write(file, writer -> writer.write(text));
      keys.apply(layout, report.seed()).seal(folder);
      if (!keepAll) {
        RunFolder.removeBulk(folder);
      }
    } catch (IOException problem) {
      throw new RunFailedException(
          file + ": can't be written (" + problem.getMessage() + ")", problem);
    }
    List<InputProblem> problems = new ArrayList<>();
    return RunReportFile.read(file, problems::add)
        .orElseThrow(() -> new RunFailedException(problems.toString()));
  }

  @Override
  public void discard(String layout, long seed) {
    try {
      RunFolder.deleteTree(path(layout, seed));
    } catch (IOException problem) {
      throw new RunFailedException(
          path(layout, seed) + ": can't be deleted (" + problem.getMessage() + ")", problem);
    }
  }

  private Path path(String layout, long seed) {
    return root.resolve(layout + "-" + seed);
  }
}
