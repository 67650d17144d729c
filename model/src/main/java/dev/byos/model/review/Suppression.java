package dev.byos.model.review;

import dev.byos.model.scenario.Place;
import java.time.LocalDate;

/**
 * Somebody's decision to live with a finding for a while.
 *
 * @param ruleId the rule
 * @param subject the finding's subject, such as {@code storage/recseu}; {@code *} within it stands
 *     for any characters
 * @param owner who decided
 * @param reason why
 * @param expires last day on which it counts, at most 365 days ahead
 * @param place where it is written
 */
public record Suppression(
    String ruleId, String subject, String owner, String reason, LocalDate expires, Place place) {}
