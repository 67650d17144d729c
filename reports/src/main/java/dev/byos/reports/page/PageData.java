package dev.byos.reports.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Site;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page's script draws, as one block of JSON within the page: compact, bounded, and without
 * a character that could end the block early. The script only draws it; everything in it is in the
 * page's tables or in {@code report.json}.
 */
public final class PageData {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int SITES = 120;
  private static final int FLOWS = 120;

  private PageData() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {

    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }

  /** One object as text that may stand within a script element. */
  public static String block(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // "<" occurs in JSON within strings alone, where its escape means the same.
    return text.toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** A name or a sentence from an input. */
  public static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, SafeText.limited(SafeText.line(value), 160));
  }

  /** A figure with six digits that count; nothing when it is not known. */
  public static void figure(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      BigDecimal rounded = new BigDecimal(value).round(DIGITS);
      json.writeNumber(rounded.stripTrailingZeros().toPlainString());
    } else {
      json.writeNull();
    }
  }

  /** The regions whose position is known. */
  public static void sites(JsonGenerator json, List<Site> sites) throws IOException {
    json.writeArrayFieldStart("sites");
    int written = 0;
    for (Site site : sites) {
      boolean known = Double.isFinite(site.latitude()) && Double.isFinite(site.longitude());
      if (known && written++ < SITES) {
        json.writeStartObject();
        text(json, "region", site.region());
        text(json, "name", site.displayName());
        text(json, "geography", site.geography());
        json.writeFieldName("latitude");
        figure(json, site.latitude());
        json.writeFieldName("longitude");
        figure(json, site.longitude());
        json.writeNumberField("resources", site.resources().size());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Bytes that came to rest in another geography than they were made in, by pair of regions. */
  public static void crossings(JsonGenerator json, List<DataFlow> flows) throws IOException {
    Map<List<String>, Long> bytes = new TreeMap<>(PageData::compare);
    for (DataFlow flow : flows) {
      if (flow.crossesBorder()) {
        bytes.merge(List.of(flow.fromRegion(), flow.toRegion()), flow.bytes(), Long::sum);
      }
    }
    json.writeArrayFieldStart("crossings");
    int written = 0;
    for (Map.Entry<List<String>, Long> pair : bytes.entrySet()) {
      if (written++ < FLOWS) {
        json.writeStartObject();
        text(json, "from", pair.getKey().get(0));
        text(json, "to", pair.getKey().get(1));
        json.writeNumberField("bytes", pair.getValue());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static int compare(List<String> one, List<String> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }
}
