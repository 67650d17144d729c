package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of recording metadata documents ({@code acsmetadata} JSON files), kept from the built-in
 * storage or from the events of calls: what must be in a storage account by their word.
 *
 * @param documents by document id, ordered by id
 * @param problems files that are no metadata, one sentence each with the file's path
 */
public record MetadataFolder(Map<String, Document> documents, List<String> problems) {

  /** More files are not read; whoever has more audits a folder at a time. */
  public static final int MAXIMAL_FILES = 1_000_000;

  public MetadataFolder {
    documents = new TreeMap<>(documents);
    problems = List.copyOf(problems);
  }

  /**
   * A document.
   *
   * @param md5 Base64 digest of the file
   */
  public record Document(String file, RecordingMetadata metadata, String md5, long lengthBytes) {}

  /**
   * Reads all {@code .json} files of a folder and its sub-folders, in the order of their paths.
   *
   * @throws IOException when the folder can't be read
   */
  public static MetadataFolder read(Path folder) throws IOException {
    DocumentSchemas schemas = new DocumentSchemas();
    Map<String, Document> documents = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.toString().replace('\\', '/');
      BlobContent content;
      try (InputStream bytes = Files.newInputStream(file)) {
        content = BlobContent.read(file.getFileName().toString(), bytes);
      }
      if (content.complaint() != null) {
        problems.add(name + ":1:1: " + content.complaint());
        continue;
      }
      List<String> violations =
          schemas.violations(ArtefactKind.RECORDING_METADATA, content.document());
      if (!violations.isEmpty()) {
        problems.add(
            name + ":1:1: not the metadata of a recording: " + String.join("; ", violations));
        continue;
      }
      RecordingMetadata metadata = RecordingMetadata.of(content.document());
      Document document = new Document(name, metadata, content.md5(), content.lengthBytes());
      Document earlier = documents.putIfAbsent(metadata.documentId(), document);
      if (earlier != null && !earlier.md5().equals(document.md5())) {
        problems.add(
            name
                + ":1:1: says something else of document "
                + metadata.documentId()
                + " than "
                + earlier.file());
      }
    }
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(
          folder.toString().replace('\\', '/')
              + ":1:1: holds no .json file; expected the metadata documents of recordings");
    }
    return new MetadataFolder(documents, problems);
  }

  private static List<Path> files(Path folder) throws IOException {
    // Links are not followed, so that a loop of them is no matter.
    try (Stream<Path> found = Files.walk(folder, new FileVisitOption[0])) {
      return found
          .filter(path -> path.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .limit(MAXIMAL_FILES)
          .sorted()
          .toList();
    }
  }
}
