package dev.byos.model.finding;

import java.util.List;

/**
 * What is wrong.
 *
 * @param ruleId such as {@code BYOS-IDN-001}
 * @param subject what it is about, as an entity id or a path, such as {@code speech/speecheu}
 * @param message one sentence: what was found and what the rule demands
 * @param remedy one sentence: what to do
 * @param source the document that says so
 */
public record Finding(
    String ruleId,
    Severity severity,
    String subject,
    String message,
    String remedy,
    List<Evidence> evidence,
    SourceReference source) {

  public Finding {
    evidence = List.copyOf(evidence);
  }
}
