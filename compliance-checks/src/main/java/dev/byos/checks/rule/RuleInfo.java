package dev.byos.checks.rule;

import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the catalogue knows of a rule. Every rule class carries one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

  /** Stable id, such as {@code BYOS-IDN-001}. */
  String id();

  /** The demand in a short sentence without a full stop. */
  String title();

  /** Weight of a finding. */
  Severity severity();

  /** What the rule looks at. */
  Scope[] scope();

  /** The documents that say so, the decisive one first. */
  Source[] sources();

  /** The Well-Architected pillar that the rule serves. */
  Pillar pillar();

  /** Published controls that ask for the same thing. */
  Control[] references() default {};

  /** Names of the profiles in which the rule holds; empty for all of them. */
  String[] profiles() default {};

  /** What must be there for the rule to mean anything; other runs leave the rule out. */
  Need needs() default Need.NOTHING;
}
