package dev.byos.checks.review;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.scenario.Place;
import java.util.List;

/**
 * What is demanded of suppressions and of a policy's required controls. These are no rules over an
 * estate: they look at what became of the rules.
 */
public enum ReviewRule {
  EXPIRED("BYOS-SUP-001", "A suppression has not expired", Severity.WARNING, "Suppressions"),
  EXPIRES_SOON(
      "BYOS-SUP-002", "A suppression is renewed before it expires", Severity.NOTE, "Suppressions"),
  UNUSED("BYOS-SUP-003", "A suppression suppresses something", Severity.WARNING, "Suppressions"),
  REQUIRED_FAILED(
      "BYOS-POL-001", "A required control has passed", Severity.ERROR, "Required controls"),
  REQUIRED_OPEN(
      "BYOS-POL-002", "A required control was judged", Severity.ERROR, "Required controls");

  private final String id;
  private final String title;
  private final Severity severity;
  private final String section;

  ReviewRule(String id, String title, Severity severity, String section) {
    this.id = id;
    this.title = title;
    this.severity = severity;
    this.section = section;
  }

  /** Stable id. */
  public String id() {
    return id;
  }

  /** The demand in a short sentence without a full stop. */
  public String title() {
    return title;
  }

  /** Weight of a finding. */
  public Severity severity() {
    return severity;
  }

  /** The page of the project that says so. */
  public SourceReference source() {
    return new SourceReference("docs/check.md", section, "1");
  }

  Finding finding(String subject, String message, String remedy, Place place, String path) {
    return new Finding(
        id,
        severity,
        subject,
        message,
        remedy,
        List.of(new Evidence.OfPlace(place, path)),
        source());
  }
}
