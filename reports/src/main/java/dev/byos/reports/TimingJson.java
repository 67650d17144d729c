package dev.byos.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.byos.model.report.Timing;

/** {@code timing.json}: everything measured on the wall clock, and nothing else. */
final class TimingJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TimingJson() {}

  static String render(Timing timing) {
    try {
      return MAPPER.writeValueAsString(timing) + "\n";
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException("a record of plain values can always be written", problem);
    }
  }
}
