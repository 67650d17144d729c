package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the language does with values of any kind: access to their parts and comparison. */
public final class Values {

  /** The answer to a question that an open value may leave unanswered. */
  public enum Answer {
    YES,
    NO,
    OPEN;

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }
  }

  private Values() {}

  /** The same value with another place. */
  public static Value at(Value value, Place place) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text.text(), place);
    }
    if (value instanceof Value.Numeral number) {
      return new Value.Numeral(number.number(), place);
    }
    if (value instanceof Value.Truth truth) {
      return new Value.Truth(truth.truth(), place);
    }
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items(), place);
    }
    if (value instanceof Value.Members object) {
      return new Value.Members(object.members(), place);
    }
    if (value instanceof Value.Open open) {
      return new Value.Open(open.expression(), open.reason(), open.property(), place);
    }
    return new Value.Nothing(place);
  }

  /** The member or item of a value. */
  public static Value access(Value base, Value key, boolean safe, Frame frame, Place place) {
    if (base instanceof Value.Open open) {
      return within(open, key, frame, place);
    }
    if (OpenText.isOpen(key)) {
      String text = Canonical.of(base) + '[' + Canonical.of(key) + ']';
      return new Value.Open(Canonical.shortened(text), OpenText.REASON, Optional.empty(), place);
    }
    Optional<Value> found = part(base, key);
    if (found.isPresent()) {
      return found.get();
    }
    if (safe) {
      return new Value.Nothing(place);
    }
    String what = key instanceof Value.Numeral ? "item " : "property ";
    frame
        .surroundings()
        .notUnderstood(
            place,
            what + OpenText.braces(Canonical.of(key)) + " in an expression",
            "the value it is taken from has none of that name");
    String text = Canonical.shortened(Canonical.of(base)) + '.' + Canonical.of(key);
    return new Value.Open(text, "it is not defined", Optional.empty(), place);
  }

  private static Optional<Value> part(Value base, Value key) {
    if (base instanceof Value.Members object && key instanceof Value.Text name) {
      return Optional.ofNullable(object.members().get(name.text()));
    }
    if (base instanceof Value.Items list && key instanceof Value.Numeral number) {
      List<Value> items = list.items();
      BigDecimal index = number.number();
      boolean inside = index.signum() >= 0 && index.compareTo(BigDecimal.valueOf(items.size())) < 0;
      return inside ? Optional.of(items.get(index.intValue())) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Value within(Value.Open open, Value key, Frame frame, Place place) {
    String step =
        key instanceof Value.Text name && !OpenText.isPartlyOpen(name.text())
            ? '.' + name.text()
            : '[' + Canonical.of(key) + ']';
    Optional<Value.ResourceProperty> property = Optional.empty();
    if (open.property().isPresent()) {
      Value.ResourceProperty before = open.property().get();
      String path = before.property() + step;
      path = before.property().isEmpty() && step.startsWith(".") ? step.substring(1) : path;
      property = Optional.of(new Value.ResourceProperty(before.resource(), path));
      Optional<Value> known = frame.surroundings().property(property.get(), place);
      if (known.isPresent()) {
        return known.get();
      }
    }
    String expression = Canonical.shortened(open.expression() + step);
    return new Value.Open(expression, open.reason(), property, place);
  }

  /** Whether two values are equal; texts are compared with regard to case. */
  public static Answer equal(Value one, Value other) {
    if (one instanceof Value.Open first) {
      boolean same =
          other instanceof Value.Open second && first.expression().equals(second.expression());
      return same ? Answer.YES : Answer.OPEN;
    }
    if (other.isOpen()) {
      return Answer.OPEN;
    }
    if (one instanceof Value.Text first && other instanceof Value.Text second) {
      return equal(first.text(), second.text());
    }
    if (one instanceof Value.Numeral first && other instanceof Value.Numeral second) {
      return Answer.of(first.number().compareTo(second.number()) == 0);
    }
    if (one instanceof Value.Items first && other instanceof Value.Items second) {
      return equal(first.items(), second.items());
    }
    if (one instanceof Value.Members first && other instanceof Value.Members second) {
      boolean sameNames =
          first.members().size() == second.members().size()
              && second.members().keySet().containsAll(first.members().keySet());
      return sameNames
          ? equal(List.copyOf(first.members().values()), List.copyOf(second.members().values()))
          : Answer.NO;
    }
    if (one instanceof Value.Truth first && other instanceof Value.Truth second) {
      return Answer.of(first.truth() == second.truth());
    }
    return Answer.of(one instanceof Value.Nothing && other instanceof Value.Nothing);
  }

  private static Answer equal(List<Value> one, List<Value> other) {
    if (one.size() != other.size()) {
      return Answer.NO;
    }
    Answer all = Answer.YES;
    for (int i = 0; i < one.size(); i++) {
      Answer answer = equal(one.get(i), other.get(i));
      if (answer == Answer.NO) {
        return Answer.NO;
      }
      all = answer == Answer.OPEN ? Answer.OPEN : all;
    }
    return all;
  }

  private static Answer equal(String one, String other) {
    if (one.equals(other)) {
      return Answer.YES;
    }
    if (!OpenText.isPartlyOpen(one) && !OpenText.isPartlyOpen(other)) {
      return Answer.NO;
    }
    String head = OpenText.head(one);
    String otherHead = OpenText.head(other);
    String tail = OpenText.tail(one);
    String otherTail = OpenText.tail(other);
    boolean heads = head.startsWith(otherHead) || otherHead.startsWith(head);
    boolean tails = tail.endsWith(otherTail) || otherTail.endsWith(tail);
    return heads && tails ? Answer.OPEN : Answer.NO;
  }

  /** A key under which equal values meet, for lists that hold each value once. */
  public static String identity(Value value) {
    return value.getClass().getSimpleName() + Canonical.of(value);
  }
}
