package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.arm.expression.Values;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Functions that turn texts into other kinds of values and back, and encode them. */
final class ConversionFunctions {
  private static final int LONGEST_NUMBER = 40;

  private ConversionFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("string", ConversionFunctions::string);
    all.put("int", ConversionFunctions::integer);
    all.put("float", ConversionFunctions::decimal);
    all.put("bool", ConversionFunctions::bool);
    all.put("json", call -> json(call, call.text(0)));
    all.put("base64", call -> coded(call, ConversionFunctions::encoded));
    all.put("base64ToString", call -> coded(call, ConversionFunctions::decoded));
    all.put("base64ToJson", ConversionFunctions::base64ToJson);
    all.put(
        "dataUri", call -> coded(call, t -> "data:text/plain;charset=utf8;base64," + encoded(t)));
    all.put("dataUriToString", call -> coded(call, t -> decoded(t.substring(t.indexOf(',') + 1))));
    all.put("uriComponent", call -> coded(call, ConversionFunctions::escaped));
    all.put("uriComponentToString", call -> coded(call, ConversionFunctions::unescaped));
    all.put("uri", ConversionFunctions::uri);
  }

  private static Value string(Invocation call) {
    Value value = call.maybe(0).orElse(call.nothing());
    if (value instanceof Value.Text) {
      return Values.at(value, call.place());
    }
    if (value.isOpen()) {
      return call.open();
    }
    boolean plain = value instanceof Value.Numeral || value instanceof Value.Truth;
    return call.text(plain ? OpenText.textOf(value).orElse("") : Json.written(value));
  }

  private static Value integer(Invocation call) {
    return number(call)
        .map(n -> call.number(n.setScale(0, RoundingMode.DOWN)))
        .orElseGet(() -> call.unfit("a number"));
  }

  private static Value decimal(Invocation call) {
    return number(call).map(call::number).orElseGet(() -> call.unfit("a number"));
  }

  private static Optional<BigDecimal> number(Invocation call) {
    if (call.maybe(0).orElse(null) instanceof Value.Numeral numeral) {
      return Optional.of(numeral.number());
    }
    return call.text(0)
        .map(String::strip)
        .filter(text -> text.length() <= LONGEST_NUMBER && text.matches("[-+]?[0-9]+([.][0-9]+)?"))
        .map(BigDecimal::new);
  }

  private static Value bool(Invocation call) {
    Value value = call.maybe(0).orElse(null);
    if (value instanceof Value.Truth) {
      return value;
    }
    if (value instanceof Value.Numeral number) {
      return call.truth(number.number().signum() != 0);
    }
    String text = call.text(0).map(t -> t.toLowerCase(Locale.ROOT)).orElse("");
    return switch (text) {
      case "true", "1" -> call.truth(true);
      case "false", "0" -> call.truth(false);
      default -> call.unfit("true or false");
    };
  }

  private static Value json(Invocation call, Optional<String> text) {
    if (text.isEmpty()) {
      return call.unfit("a text with JSON");
    }
    try {
      byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
      Value value = JsonDocument.parse(call.place().file(), bytes).root().toValue();
      return Replaced.everywhere(value, call.place());
    } catch (MalformedJsonException e) {
      return call.unfit("a text with valid JSON");
    }
  }

  private static Value base64ToJson(Invocation call) {
    try {
      return json(call, call.text(0).map(ConversionFunctions::decoded));
    } catch (IllegalArgumentException e) {
      return call.unfit("a text in base 64");
    }
  }

  private static Value coded(Invocation call, Function<String, String> coding) {
    Optional<String> text = call.text(0);
    if (text.isEmpty()) {
      return call.unfit("a text");
    }
    try {
      return call.text(coding.apply(text.get()));
    } catch (IllegalArgumentException e) {
      return call.unfit("a text in the right coding");
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String unescaped(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Value uri(Invocation call) {
    Optional<String> base = call.maybe(0).flatMap(OpenText::textOf);
    Optional<String> relative = call.maybe(1).flatMap(OpenText::textOf);
    if (base.isEmpty() || relative.isEmpty()) {
      return call.unfit("two texts");
    }
    // A base with a path loses what stands behind its last slash; an open end is left alone.
    int slash = base.get().lastIndexOf('/');
    boolean path = slash > base.get().indexOf("://") + 2;
    boolean openEnd = OpenText.isPartlyOpen(base.get()) && OpenText.tail(base.get()).isEmpty();
    String start = openEnd || !path ? base.get() : base.get().substring(0, slash);
    String rest = relative.get().startsWith("/") ? relative.get() : '/' + relative.get();
    return call.text(start + rest);
  }
}
