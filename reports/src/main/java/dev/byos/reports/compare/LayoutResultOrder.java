package dev.byos.reports.compare;

import dev.byos.model.compare.LayoutResult;
import java.util.Comparator;

/** Orders in which parts of layouts are shown. */
final class LayoutResultOrder {
  /** Errors first, then by id. */
  static final Comparator<LayoutResult.RuleTally> RULES =
      Comparator.comparing(LayoutResult.RuleTally::severity)
          .reversed()
          .thenComparing(LayoutResult.RuleTally::ruleId);

  private LayoutResultOrder() {}
}
