package dev.byos.scenarios.imports.arm.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The syntax tree of what stands between the brackets of a template's expression. */
public sealed interface Expression {

  /** A quoted text. */
  record Literal(String text) implements Expression {
    @Override
    public String toString() {
      return '\'' + text.replace("'", "''") + '\'';
    }
  }

  /** A number. */
  record Figure(BigDecimal number) implements Expression {
    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /**
   * A call of a function.
   *
   * @param name as written, with its namespace, such as {@code contoso.uniqueName}
   * @param offset of the name within the text
   */
  record Call(String name, List<Expression> arguments, int offset) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return arguments.stream()
          .map(Expression::toString)
          .collect(Collectors.joining(", ", name + '(', ")"));
    }
  }

  /**
   * Access to a member by name or to an item by number.
   *
   * @param safe whether what is missing counts as null
   */
  record Access(Expression base, Expression key, boolean safe) implements Expression {
    @Override
    public String toString() {
      return base + (safe ? "[?" : "[") + key + ']';
    }
  }
}
