package dev.byos.checks.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One citation of a rule. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Source {

  /** The document. */
  Document document();

  /** Section of the document, or what in it says so. */
  String section();
}
