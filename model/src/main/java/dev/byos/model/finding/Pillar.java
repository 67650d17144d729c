package dev.byos.model.finding;

/** The pillars of the Azure Well-Architected Framework. */
public enum Pillar {
  RELIABILITY("Reliability"),
  SECURITY("Security"),
  COST_OPTIMIZATION("Cost Optimization"),
  OPERATIONAL_EXCELLENCE("Operational Excellence"),
  PERFORMANCE_EFFICIENCY("Performance Efficiency");

  private final String title;

  Pillar(String title) {
    this.title = title;
  }

  /** The pillar's name as the framework writes it. */
  public String title() {
    return title;
  }
}
