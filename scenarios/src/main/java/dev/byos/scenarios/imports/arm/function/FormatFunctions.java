package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Canonical;
import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function {@code format}: composite formats in the manner of .NET. */
final class FormatFunctions {
  private static final Pattern ITEM =
      Pattern.compile("\\{\\{|\\}\\}|\\{(\\d{1,3})(?:,(-?\\d{1,4}))?(?::([^{}]*))?\\}");
  private static final Pattern DIGITS = Pattern.compile("[Dd](\\d{1,2})|(0{1,30})");

  private FormatFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("format", FormatFunctions::format);
  }

  private static Value format(Invocation call) {
    Optional<String> format =
        call.maybe(0).filter(Value.Text.class::isInstance).flatMap(OpenText::textOf);
    if (format.isEmpty()) {
      return call.unfit("a format");
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = ITEM.matcher(format.get());
    int from = 0;
    while (matcher.find()) {
      text.append(format.get(), from, matcher.start());
      from = matcher.end();
      if (matcher.group(1) == null) {
        text.append(matcher.group().charAt(0));
        continue;
      }
      Optional<Value> argument = call.maybe(Integer.parseInt(matcher.group(1)) + 1);
      if (argument.isEmpty()) {
        return call.unfit("an argument for each number in braces");
      }
      Optional<String> item = item(argument.get(), matcher.group(3));
      if (item.isEmpty()) {
        return call.unfit("texts and numbers in formats that are known here");
      }
      text.append(aligned(item.get(), matcher.group(2)));
    }
    return call.text(text.append(format.get().substring(from)).toString());
  }

  private static Optional<String> item(Value value, String style) {
    if (style == null || style.isEmpty() || value instanceof Value.Text) {
      return value instanceof Value.Items || value instanceof Value.Members
          ? Optional.of(Json.written(value))
          : OpenText.textOf(value);
    }
    if (value instanceof Value.Open) {
      String call = "format('{0:" + style + "}', " + Canonical.of(value) + ')';
      return Optional.of(OpenText.part(call));
    }
    Matcher digits = DIGITS.matcher(style);
    if (value instanceof Value.Numeral number && digits.matches()) {
      int width = digits.group(1) != null ? Integer.parseInt(digits.group(1)) : style.length();
      BigDecimal figure = number.number();
      String plain = figure.abs().toBigInteger().toString();
      String zeros = "0".repeat(Math.max(0, width - plain.length()));
      return Optional.of((figure.signum() < 0 ? "-" : "") + zeros + plain);
    }
    return Optional.empty();
  }

  private static String aligned(String item, String alignment) {
    if (alignment == null || OpenText.isPartlyOpen(item)) {
      return item;
    }
    int width = Integer.parseInt(alignment);
    String spaces = " ".repeat(Math.max(0, Math.abs(width) - item.length()));
    return width < 0 ? item + spaces : spaces + item;
  }
}
