package dev.byos.scenarios.imports.arm.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into words, texts, numbers and signs. */
final class Lexer {

  /** What a token is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  /**
   * One token.
   *
   * @param text of a quoted text its content
   */
  record Token(Kind kind, String text, int offset) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    String shown() {
      return switch (kind) {
        case END -> "the end of the expression";
        case TEXT -> "a text";
        default -> '\'' + text + '\'';
      };
    }
  }

  private final String text;
  private int at;

  Lexer(String text, int start) {
    this.text = text;
    at = start;
  }

  List<Token> tokens() throws ExpressionSyntaxException {
    List<Token> tokens = new ArrayList<>();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        tokens.add(quoted());
      } else if (Character.isDigit(c) || (c == '-' && digitAt(at + 1))) {
        tokens.add(number());
      } else if (Character.isLetter(c) || c == '_' || c == '$') {
        tokens.add(name());
      } else if ("()[],.?".indexOf(c) >= 0) {
        tokens.add(new Token(Kind.SIGN, String.valueOf(c), at++));
      } else {
        throw new ExpressionSyntaxException(
            at, "unexpected character '" + Character.toString(text.codePointAt(at)) + "'");
      }
    }
    tokens.add(new Token(Kind.END, "", at));
    return tokens;
  }

  private boolean digitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  private Token quoted() throws ExpressionSyntaxException {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        content.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        content.append('\'');
        at++;
      } else {
        return new Token(Kind.TEXT, content.toString(), start);
      }
    }
    throw new ExpressionSyntaxException(start, "this text has no closing quote, expected '");
  }

  private Token number() {
    int start = at++;
    while (digitAt(at) || (at < text.length() && text.charAt(at) == '.' && digitAt(at + 1))) {
      at++;
    }
    return new Token(Kind.NUMBER, text.substring(start, at), start);
  }

  private Token name() {
    int start = at++;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return new Token(Kind.NAME, text.substring(start, at), start);
  }
}
