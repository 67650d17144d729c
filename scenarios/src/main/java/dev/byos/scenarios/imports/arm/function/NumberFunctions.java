package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** Arithmetic and comparison. */
final class NumberFunctions {
  private static final int MAXIMUM_RANGE = 10_000;

  private NumberFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("add", call -> arithmetic(call, BigDecimal::add));
    all.put("sub", call -> arithmetic(call, BigDecimal::subtract));
    all.put("mul", call -> arithmetic(call, BigDecimal::multiply));
    all.put("div", call -> divided(call, (a, b) -> a.divide(b, 0, RoundingMode.DOWN)));
    all.put("mod", call -> divided(call, BigDecimal::remainder));
    all.put("min", call -> extreme(call, sign -> sign < 0));
    all.put("max", call -> extreme(call, sign -> sign > 0));
    all.put("range", NumberFunctions::range);
    all.put("less", call -> compared(call, sign -> sign < 0));
    all.put("lessOrEquals", call -> compared(call, sign -> sign <= 0));
    all.put("greater", call -> compared(call, sign -> sign > 0));
    all.put("greaterOrEquals", call -> compared(call, sign -> sign >= 0));
  }

  private static Value arithmetic(Invocation call, BinaryOperator<BigDecimal> operator) {
    if (call.count() == 2
        && call.at(0) instanceof Value.Numeral one
        && call.at(1) instanceof Value.Numeral other
        && one.number().precision() + other.number().precision() < 1000) {
      return call.number(operator.apply(one.number(), other.number()));
    }
    return call.unfit("two numbers");
  }

  private static Value divided(Invocation call, BinaryOperator<BigDecimal> operator) {
    boolean zero =
        call.count() == 2
            && call.at(1) instanceof Value.Numeral divisor
            && divisor.number().signum() == 0;
    return zero ? call.unfit("a divisor other than 0") : arithmetic(call, operator);
  }

  private static Value extreme(Invocation call, IntPredicate better) {
    boolean list = call.count() == 1 && call.at(0) instanceof Value.Items;
    List<Value> values = list ? call.at(0).elements() : call.arguments();
    BigDecimal best = null;
    for (Value value : values) {
      if (!(value instanceof Value.Numeral number)) {
        return call.unfit("numbers");
      }
      if (best == null || better.test(number.number().compareTo(best))) {
        best = number.number();
      }
    }
    return best == null ? call.unfit("at least one number") : call.number(best);
  }

  private static Value range(Invocation call) {
    int count = call.integer(1).orElse(-1);
    if (call.integer(0).isEmpty() || count < 0 || count > MAXIMUM_RANGE) {
      return call.unfit("a start and a count of at most " + MAXIMUM_RANGE);
    }
    List<Value> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(call.number((long) call.integer(0).get() + i));
    }
    return call.items(items);
  }

  private static Value compared(Invocation call, IntPredicate wanted) {
    if (call.count() == 2
        && call.at(0) instanceof Value.Numeral one
        && call.at(1) instanceof Value.Numeral other) {
      return call.truth(wanted.test(one.number().compareTo(other.number())));
    }
    if (call.text(0).isPresent() && call.text(1).isPresent()) {
      return call.truth(wanted.test(call.text(0).get().compareTo(call.text(1).get())));
    }
    return call.unfit("two numbers or two texts");
  }
}
