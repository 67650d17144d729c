package dev.byos.scenarios.imports.arm.expression;

import dev.byos.scenarios.imports.value.Value;

/** A function of the expression language. It must not fail, whatever its arguments are. */
@FunctionalInterface
public interface TemplateFunction {

  /** The value of a call. */
  Value apply(Invocation call);
}
