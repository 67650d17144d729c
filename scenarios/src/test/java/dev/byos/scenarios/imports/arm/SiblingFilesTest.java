package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.scenarios.imports.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiblingFilesTest {
  @TempDir Path folder;

  @Test
  void findsFilesBesideTheTemplateAndNoOthers() throws IOException {
    Path file = Files.createDirectories(folder.resolve("nested")).resolve("store.json");
    Files.writeString(file, "{}");
    Files.writeString(folder.resolve("broken.json"), "{");
    String template = folder.resolve("azuredeploy.json").toString().replace('\\', '/');
    SiblingFiles files = new SiblingFiles();
    assertThat(files.find(template, "nested/store.json").orElseThrow().file())
        .endsWith("/nested/store.json");
    assertThat(files.find(template, "store.json")).isEmpty();
    assertThat(files.find(template, file.toString())).isEmpty();
    assertThat(files.find(template, "nested")).isEmpty();
    assertThat(files.find(template, "nul\0l")).isEmpty();
    assertThatThrownBy(() -> files.find(template, "broken.json"))
        .isInstanceOf(MalformedJsonException.class);
  }
}
