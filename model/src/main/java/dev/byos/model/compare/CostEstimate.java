package dev.byos.model.compare;

import java.util.List;

/**
 * What storage and traffic of one run would cost by a price table: an estimate for comparison, not
 * a bill.
 *
 * @param currency ISO 4217 code of the price table
 * @param lines ordered by kind and subject
 */
public record CostEstimate(String currency, List<Line> lines) {

  public CostEstimate {
    lines = List.copyOf(lines);
  }

  /**
   * One item.
   *
   * @param kind {@code storage}, {@code egress} or {@code operations}
   * @param subject what it is for, such as {@code recseu (Standard_ZRS, westeurope)} or {@code
   *     westeurope to eastus}
   * @param quantity mean over the runs
   * @param unit such as {@code GiB-month}, {@code GiB}, {@code 10,000 writes}
   * @param unitPrice price of one unit
   */
  public record Line(
      String kind, String subject, Estimate quantity, String unit, double unitPrice) {

    /** Quantity times unit price. */
    public double amount() {
      return quantity.mean() * unitPrice;
    }
  }

  /** Sum of all lines. */
  public double total() {
    double sum = 0;
    for (Line line : lines) {
      sum += line.amount();
    }
    return sum;
  }
}
