package dev.byos.checks.rule;

import dev.byos.model.finding.ControlReference;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A published control that a rule corresponds to. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Control {

  /** Who published it. */
  ControlReference.Catalogue in();

  /** Its ids there. */
  String[] id();
}
