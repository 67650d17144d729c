package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions of texts. They keep the open parts of a text wherever the answer allows it. */
final class TextFunctions {
  private TextFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("concat", TextFunctions::concat);
    all.put("toLower", call -> cased(call, true));
    all.put("toUpper", call -> cased(call, false));
    all.put("trim", TextFunctions::trim);
    all.put("replace", TextFunctions::replace);
    all.put("split", TextFunctions::split);
    all.put("join", TextFunctions::join);
    all.put("substring", TextFunctions::substring);
    all.put("startsWith", TextFunctions::startsWith);
    all.put("endsWith", TextFunctions::endsWith);
    all.put("padLeft", TextFunctions::padLeft);
  }

  private static Value concat(Invocation call) {
    if (call.count() > 0 && call.arguments().stream().anyMatch(Value.Items.class::isInstance)) {
      List<Value> items = new ArrayList<>();
      for (Value argument : call.arguments()) {
        if (argument.isOpen()) {
          return call.open();
        }
        items.addAll(argument instanceof Value.Items list ? list.items() : List.of(argument));
      }
      return call.items(items);
    }
    StringBuilder text = new StringBuilder();
    for (Value argument : call.arguments()) {
      Optional<String> part = OpenText.textOf(argument);
      if (part.isEmpty()) {
        return call.unfit("texts or lists");
      }
      text.append(part.get());
    }
    return call.text(text.toString());
  }

  private static Value cased(Invocation call, boolean lower) {
    Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
    if (text.isEmpty()) {
      return call.unfit("a text");
    }
    return call.text(
        OpenText.mapped(
            text.get(),
            known -> lower ? known.toLowerCase(Locale.ROOT) : known.toUpperCase(Locale.ROOT),
            open -> lower && OpenText.isLower(open) ? open : call.name() + '(' + open + ')'));
  }

  private static Value trim(Invocation call) {
    if (call.anyOpen()) {
      Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
      String head = text.map(OpenText::head).orElse("");
      String tail = text.map(OpenText::tail).orElse("");
      return head.isBlank() || tail.isBlank() ? call.open() : call.text(text.get().strip());
    }
    return call.text(0).map(text -> call.text(text.strip())).orElseGet(() -> call.unfit("a text"));
  }

  private static Value replace(Invocation call) {
    Optional<String> old = call.text(1);
    Optional<String> replacement = call.maybe(2).flatMap(OpenText::textOf);
    Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
    if (old.isEmpty() || replacement.isEmpty() || text.isEmpty() || old.get().isEmpty()) {
      return call.unfit("three texts");
    }
    if (old.get().length() > 1 && call.anyOpen()) {
      return call.open();
    }
    String shown = OpenText.braces(replacement.get());
    return call.text(
        OpenText.mapped(
            text.get(),
            known -> known.replace(old.get(), replacement.get()),
            open -> "replace(" + open + ", '" + old.get() + "', '" + shown + "')"));
  }

  private static Value split(Invocation call) {
    Optional<String> text =
        call.maybe(0).filter(Value.Text.class::isInstance).flatMap(OpenText::textOf);
    List<String> delimiters = new ArrayList<>();
    call.text(1).ifPresent(delimiters::add);
    call.maybe(1)
        .ifPresent(list -> list.elements().forEach(d -> d.asText().ifPresent(delimiters::add)));
    delimiters.removeIf(String::isEmpty);
    if (text.isEmpty() || delimiters.isEmpty()) {
      return call.unfit("a text and a delimiter");
    }
    // The open parts of a resource id are names, which have no slashes.
    boolean id = text.get().startsWith("/") && delimiters.equals(List.of("/"));
    if (OpenText.isPartlyOpen(text.get()) && !id) {
      return call.open();
    }
    List<Value> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int at = 0;
    while (at < text.get().length()) {
      int here = at;
      Optional<String> met =
          delimiters.stream().filter(d -> text.get().startsWith(d, here)).findFirst();
      boolean within = OpenText.endsWithin(item);
      if (met.isPresent() && !within) {
        items.add(call.text(item.toString()));
        item.setLength(0);
        at += met.get().length();
      } else {
        item.append(text.get().charAt(at++));
      }
    }
    items.add(call.text(item.toString()));
    return call.items(items);
  }

  private static Value join(Invocation call) {
    Optional<String> delimiter = call.text(1);
    if (!(call.maybe(0).orElse(null) instanceof Value.Items list) || delimiter.isEmpty()) {
      return call.unfit("a list and a delimiter");
    }
    StringBuilder text = new StringBuilder();
    for (Value item : list.items()) {
      Optional<String> part = OpenText.textOf(item);
      if (part.isEmpty()) {
        return call.unfit("a list of texts");
      }
      text.append(text.length() == 0 && item == list.items().get(0) ? "" : delimiter.get());
      text.append(part.get());
    }
    return call.text(text.toString());
  }

  private static Value substring(Invocation call) {
    Optional<String> text =
        call.maybe(0).filter(Value.Text.class::isInstance).flatMap(OpenText::textOf);
    Optional<Integer> from = call.integer(1);
    Optional<Integer> length = call.integer(2);
    if (text.isEmpty() || from.isEmpty() || (call.count() > 2 && length.isEmpty())) {
      return call.unfit("a text, a start and a length");
    }
    String head = OpenText.head(text.get());
    long end = length.isPresent() ? (long) from.get() + length.get() : head.length();
    boolean open = OpenText.isPartlyOpen(text.get());
    if (from.get() < 0 || end < from.get() || end > head.length() || (open && length.isEmpty())) {
      return call.unfit("a start and a length within the text");
    }
    return call.text(head.substring(from.get(), (int) end));
  }

  private static Value startsWith(Invocation call) {
    Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
    Optional<String> start = call.maybe(1).flatMap(OpenText::textOf);
    if (text.isEmpty() || start.isEmpty()) {
      return call.unfit("two texts");
    }
    String head = OpenText.head(text.get()).toLowerCase(Locale.ROOT);
    String other = OpenText.head(start.get()).toLowerCase(Locale.ROOT);
    if (!OpenText.isPartlyOpen(start.get()) && head.startsWith(other)) {
      return call.truth(true);
    }
    boolean possible =
        head.startsWith(other) || (OpenText.isPartlyOpen(text.get()) && other.startsWith(head));
    return call.anyOpen() && possible ? call.open() : call.truth(false);
  }

  private static Value endsWith(Invocation call) {
    Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
    Optional<String> end = call.maybe(1).flatMap(OpenText::textOf);
    if (text.isEmpty() || end.isEmpty()) {
      return call.unfit("two texts");
    }
    String tail = OpenText.tail(text.get()).toLowerCase(Locale.ROOT);
    String other = OpenText.tail(end.get()).toLowerCase(Locale.ROOT);
    if (!OpenText.isPartlyOpen(end.get()) && tail.endsWith(other)) {
      return call.truth(true);
    }
    boolean possible =
        tail.endsWith(other) || (OpenText.isPartlyOpen(text.get()) && other.endsWith(tail));
    return call.anyOpen() && possible ? call.open() : call.truth(false);
  }

  private static Value padLeft(Invocation call) {
    Optional<String> text = call.maybe(0).flatMap(OpenText::textOf);
    Optional<Integer> width = call.integer(1);
    String pad = call.count() > 2 ? call.text(2).orElse("") : " ";
    if (text.isEmpty() || width.isEmpty() || pad.length() != 1 || call.anyOpen()) {
      return call.unfit("a text, a width and one character");
    }
    if (width.get() > Invocation.MAXIMUM_SIZE) {
      return call.unfit("a reasonable width");
    }
    return call.text(pad.repeat(Math.max(0, width.get() - text.get().length())) + text.get());
  }
}
