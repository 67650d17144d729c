package dev.byos.scenarios.imports.arm.expression;

import dev.byos.scenarios.imports.arm.expression.Lexer.Kind;
import dev.byos.scenarios.imports.arm.expression.Lexer.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Builds the syntax tree of an expression. */
public final class ExpressionParser {
  private static final int MAXIMUM_DEPTH = 200;
  private static final int MAXIMUM_DIGITS = 30;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a text of a template is an expression: in brackets that are not doubled. */
  public static boolean isExpression(String text) {
    return text.length() >= 2
        && text.charAt(0) == '['
        && text.charAt(1) != '['
        && text.charAt(text.length() - 1) == ']';
  }

  /** What a text means that is not an expression: two brackets at its start stand for one. */
  public static String literal(String text) {
    return text.startsWith("[[") ? text.substring(1) : text;
  }

  /**
   * Reads an expression with its brackets.
   *
   * @throws ExpressionSyntaxException with the first mistake
   */
  public static Expression parse(String text) throws ExpressionSyntaxException {
    int end = text.length() - 1;
    ExpressionParser parser = new ExpressionParser(new Lexer(text.substring(0, end), 1).tokens());
    Expression expression = parser.expression();
    Token rest = parser.peek();
    if (rest.kind() != Kind.END) {
      throw new ExpressionSyntaxException(
          rest.offset(), "unexpected " + rest.shown() + " behind the end of the expression");
    }
    return expression;
  }

  private Expression expression() throws ExpressionSyntaxException {
    if (++depth > MAXIMUM_DEPTH) {
      throw new ExpressionSyntaxException(
          peek().offset(), "calls are nested more than " + MAXIMUM_DEPTH + " levels deep");
    }
    Expression expression = primary();
    int accesses = 0;
    while (peek().is(".") || peek().is("[")) {
      if (++accesses > MAXIMUM_DEPTH) {
        throw new ExpressionSyntaxException(peek().offset(), "too many accesses in a row");
      }
      expression = access(expression);
    }
    depth--;
    return expression;
  }

  private Expression access(Expression base) throws ExpressionSyntaxException {
    boolean dot = take().is(".");
    boolean safe = peek().is("?");
    if (safe) {
      take();
    }
    if (dot) {
      Token name = take();
      if (name.kind() != Kind.NAME) {
        throw expected("the name of a property", name);
      }
      return new Expression.Access(base, new Expression.Literal(name.text()), safe);
    }
    Expression key = expression();
    expect("]");
    return new Expression.Access(base, key, safe);
  }

  private Expression primary() throws ExpressionSyntaxException {
    Token token = take();
    switch (token.kind()) {
      case TEXT -> {
        return new Expression.Literal(token.text());
      }
      case NUMBER -> {
        return figure(token);
      }
      case NAME -> {
        return call(token);
      }
      default -> throw expected("a function, a text or a number", token);
    }
  }

  private static Expression figure(Token token) throws ExpressionSyntaxException {
    String digits = token.text();
    if (digits.length() > MAXIMUM_DIGITS || digits.indexOf('.') != digits.lastIndexOf('.')) {
      throw new ExpressionSyntaxException(token.offset(), "this is no number");
    }
    return new Expression.Figure(new BigDecimal(digits));
  }

  private Expression call(Token first) throws ExpressionSyntaxException {
    StringBuilder name = new StringBuilder(first.text());
    while (peek().is(".")) {
      take();
      Token part = take();
      if (part.kind() != Kind.NAME) {
        throw expected("the name of a function", part);
      }
      name.append('.').append(part.text());
    }
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      arguments.add(expression());
      while (peek().is(",")) {
        take();
        arguments.add(expression());
      }
    }
    expect(")");
    return new Expression.Call(name.toString(), arguments, first.offset());
  }

  private void expect(String sign) throws ExpressionSyntaxException {
    Token token = take();
    if (!token.is(sign)) {
      throw expected('\'' + sign + '\'', token);
    }
  }

  private static ExpressionSyntaxException expected(String what, Token found) {
    return new ExpressionSyntaxException(
        found.offset(), "found " + found.shown() + ", expected " + what);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }
}
