package dev.byos.reports.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.Verdict;
import dev.byos.reports.text.EvidenceJson;
import dev.byos.reports.text.Json;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The whole comparison for machines. Fields have the names of the model's records; {@code
 * compare.schema.json} holds the shape still. Numbers have seven digits that count, and what is not
 * known is null.
 */
final class CompareJson {
  /** Version of the shape; grows with every incompatible change. */
  static final int SCHEMA_VERSION = 1;

  private static final MathContext SEVEN_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);
  private static final ObjectMapper MAPPER = mapper();

  private CompareJson() {}

  static void write(Comparison comparison, Writer writer) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("kind", "comparison");
    root.put("verdict", comparison.verdict().wireName());
    ObjectNode tree = MAPPER.valueToTree(comparison);
    root.setAll(tree);
    try (JsonGenerator json = Json.generator(writer)) {
      MAPPER.writeTree(json, root);
    }
    writer.write('\n');
  }

  private static ObjectMapper mapper() {
    SimpleModule words = new SimpleModule();
    words.addSerializer(Double.class, as(CompareJson::number));
    words.addSerializer(double.class, as(CompareJson::number));
    words.addSerializer(
        String.class, as((json, text) -> json.writeString(SafeText.wellFormed(text))));
    words.addSerializer(Verdict.class, as((json, verdict) -> json.writeString(verdict.wireName())));
    words.addSerializer(
        Severity.class, as((json, severity) -> json.writeString(severity.wireName())));
    words.addSerializer(
        Enum.class, as((json, word) -> json.writeString(word.name().toLowerCase(Locale.ROOT))));
    words.addSerializer(Instant.class, as((json, instant) -> json.writeString(instant.toString())));
    words.addSerializer(Distribution.class, as(CompareJson::distribution));
    words.addSerializer(Evidence.class, as(CompareJson::evidence));
    words.addSerializer(CostEstimate.class, as(CompareJson::cost));
    return JsonMapper.builder().addModule(words).build();
  }

  private static <T> JsonSerializer<T> as(Json.Body<T> body) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        body.write(json, value);
      }
    };
  }

  private static void number(JsonGenerator json, Double value) throws IOException {
    if (value.isNaN() || value.isInfinite()) {
      json.writeNull();
    } else {
      BigDecimal rounded = new BigDecimal(value).round(SEVEN_DIGITS).stripTrailingZeros();
      json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
  }

  /** Lower bound of each bucket and its count. */
  private static void distribution(JsonGenerator json, Distribution distribution)
      throws IOException {
    json.writeStartArray();
    for (Distribution.Bucket bucket : distribution.buckets()) {
      json.writeStartArray();
      json.writeNumber(bucket.fromMicros());
      json.writeNumber(bucket.count());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeStartObject();
    EvidenceJson.fields(json, evidence, UnaryOperator.identity());
    json.writeEndObject();
  }

  private static void cost(JsonGenerator json, CostEstimate cost) throws IOException {
    json.writeStartObject();
    Json.text(json, "currency", cost.currency());
    json.writeFieldName("total");
    number(json, cost.total());
    json.writeFieldName("lines");
    json.writeStartArray();
    for (CostEstimate.Line line : cost.lines()) {
      json.writePOJO(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
