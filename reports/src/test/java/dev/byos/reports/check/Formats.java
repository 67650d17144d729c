package dev.byos.reports.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Readers that are stricter than those that the reports meet. */
public final class Formats {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SARIF = schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);
  private static final JsonSchema CHECK =
      schema("/dev/byos/reports/check/check.schema.json", VersionFlag.V202012);

  private Formats() {}

  /** The parsed text, which must be one JSON document. */
  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The published schema of SARIF 2.1.0. */
  public static JsonSchema sarifSchema() {
    return SARIF;
  }

  /** The schema of {@code report.json} of a check. */
  public static JsonSchema checkSchema() {
    return CHECK;
  }

  /** A schema of the class path. */
  public static JsonSchema schema(String resource, VersionFlag version) {
    try (InputStream stream = Formats.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(version).getSchema(MAPPER.readTree(stream));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The parsed text, which must be an XML document that the common JUnit shape allows. */
  public static Document junit(String text)
      throws SAXException, IOException, ParserConfigurationException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Formats.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}
