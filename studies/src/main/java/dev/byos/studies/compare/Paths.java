package dev.byos.studies.compare;

/** Which of the four paths through a layout a latency metric measures. */
final class Paths {
  static final String CONTROL = "control";
  static final String DATA = "data";
  static final String EXPORT = "export";
  static final String NOTIFICATION = "notification";

  private Paths() {}

  /** The path of a metric such as {@code recording.export}. */
  static String of(String metric) {
    return switch (metric) {
      case "recording.export" -> EXPORT;
      case "recording.notification" -> NOTIFICATION;
      default -> metric.startsWith("control.") ? CONTROL : DATA;
    };
  }
}
