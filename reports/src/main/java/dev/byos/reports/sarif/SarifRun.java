package dev.byos.reports.sarif;

import dev.byos.model.finding.Severity;
import dev.byos.model.report.RunReport.Tool;
import java.time.LocalDate;
import java.util.List;

/**
 * What a SARIF log says, before limits and layout. Results come as an iterable and are written as
 * they come, so that a hundred thousand of them are never in memory a second time.
 *
 * @param tool what made the report
 * @param category tells several analyses of one commit apart
 * @param profile document vintage in force
 * @param rules every rule that a result or notification may name
 * @param artifacts the files that were read
 * @param results the most severe first
 * @param notifications what a reader must know beyond the results
 * @param successful whether every input could be read
 */
public record SarifRun(
    Tool tool,
    String category,
    String profile,
    List<SarifRule> rules,
    List<Artifact> artifacts,
    Iterable<SarifResult> results,
    Iterable<Notification> notifications,
    boolean successful) {

  public SarifRun {
    rules = List.copyOf(rules);
    artifacts = List.copyOf(artifacts);
  }

  /**
   * A file that was read.
   *
   * @param file relative path with forward slashes
   * @param sha256 lower-case hexadecimal digest
   */
  public record Artifact(String file, String sha256) {}

  /**
   * A rule.
   *
   * @param pillar name of the Well-Architected pillar, or null
   * @param security whether findings are a matter of security; code scanning then shows a score
   * @param sources the documents that demand it
   * @param controls published controls that ask for the same
   * @param page path of its page within the project, or null
   * @param address absolute address of its page, or null
   */
  public record SarifRule(
      String id,
      String title,
      Severity severity,
      String pillar,
      boolean security,
      List<String> sources,
      List<String> controls,
      String page,
      String address) {
    public SarifRule {
      sources = List.copyOf(sources);
      controls = List.copyOf(controls);
    }
  }

  /**
   * A finding.
   *
   * @param locations where it shows; the first is the main one and should have a file
   * @param baselineState {@code new} or {@code unchanged}; null when there was no baseline
   * @param suppression who decided to live with it, or null
   */
  public record SarifResult(
      String ruleId,
      Severity severity,
      String subject,
      String message,
      String remedy,
      List<Location> locations,
      String fingerprint,
      String baselineState,
      Accepted suppression) {
    public SarifResult {
      locations = List.copyOf(locations);
    }
  }

  /**
   * A place: in a file, or something with a name such as a blob or an event.
   *
   * @param file relative path with forward slashes, or null
   * @param line first line is 1; 0 for the whole file
   * @param column first column is 1
   * @param name full name of what is there, or null
   * @param kind what the name is of, such as {@code resource} or {@code event}
   */
  public record Location(String file, int line, int column, String name, String kind) {}

  /** A decision to live with a finding. */
  public record Accepted(String reason, String owner, LocalDate expires, Location place) {}

  /**
   * Something that a reader must know.
   *
   * @param id one of the ids in {@link SarifNotices}
   * @param location where, or null
   * @param ruleId the rule concerned, or null
   */
  public record Notification(
      String id, Severity severity, String text, Location location, String ruleId) {}
}
