package dev.byos.checks.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.byos.model.artefact.ArtefactKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * JSON schemas of the documents that the services store, written from the published descriptions.
 * The transcript log has none: its inner form is not published.
 */
final class DocumentSchemas {
  private final Map<ArtefactKind, JsonSchema> schemas = new EnumMap<>(ArtefactKind.class);

  DocumentSchemas() {
    load(ArtefactKind.RECORDING_METADATA, "recording-metadata.schema.json");
    load(ArtefactKind.TRANSCRIPTION_RESULT, "transcription-result.schema.json");
    load(ArtefactKind.TRANSCRIPTION_REPORT, "transcription-report.schema.json");
  }

  private void load(ArtefactKind kind, String resource) {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    try (InputStream in = DocumentSchemas.class.getResourceAsStream(resource)) {
      JsonSchema schema = factory.getSchema(in);
      schema.initializeValidators();
      schemas.put(kind, schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a document of that kind violates, ordered; empty when it fits or has no schema. */
  List<String> violations(ArtefactKind kind, JsonNode document) {
    JsonSchema schema = schemas.get(kind);
    if (schema == null) {
      return List.of();
    }
    return schema.validate(document).stream().map(ValidationMessage::getMessage).sorted().toList();
  }
}
