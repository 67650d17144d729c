package dev.byos.scenarios.imports.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.imports.ImportedEstate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with one input: one clear message with its place, and the others are judged.
 */
class BadInputFilesTest {
  @TempDir private Path temporary;
  private InputFolder folder;

  @BeforeEach
  void oneGoodInput() {
    folder = new InputFolder(temporary).account("good.json", "good");
  }

  /** The one problem; the good input must be read beside it. */
  private String onlyProblem(ImportedEstate estate) {
    assertThat(InputFolder.accounts(estate)).contains("good");
    assertThat(estate.problems()).hasSize(1);
    return folder.problems(estate).get(0);
  }

  @Test
  void brokenJson() {
    folder.write("bad.json", "{\"id\": ");
    assertThat(onlyProblem(folder.load("bad.json", "good.json"))).startsWith("bad.json:1:");
  }

  @Test
  void aByteOrderMarkDoesNotMatter() {
    String text = InputFolder.accountJson("marked", "Standard_LRS");
    folder.write("marked.json", "\uFEFF" + text);
    ImportedEstate estate = folder.load("marked.json", "good.json");
    assertThat(estate.problems()).isEmpty();
    assertThat(InputFolder.accounts(estate)).containsExactly("good", "marked");
  }

  @Test
  void utf16() {
    folder.write("wide.json", "\uFEFF{\"id\": 1}".getBytes(StandardCharsets.UTF_16LE));
    assertThat(onlyProblem(folder.load("wide.json", "good.json")))
        .startsWith("wide.json:1:1: ")
        .contains("UTF-16", "expected UTF-8");
  }

  @Test
  void latin1() {
    folder.write(
        "latin.json", "{\n\"id\": \"M\u00fcnchen\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(onlyProblem(folder.load("latin.json", "good.json")))
        .startsWith("latin.json:2:")
        .contains("UTF-8");
  }

  @Test
  void moreThan128MiBIsNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.path("huge.json").toFile(), "rw")) {
      file.write("{ ".getBytes(StandardCharsets.US_ASCII));
      file.setLength(200L << 20);
    }
    assertThat(onlyProblem(folder.load("huge.json", "good.json")))
        .isEqualTo("huge.json:1:1: is larger than 128 MiB and is not read: it has 200 MiB");
  }

  @Test
  void tenThousandLevels() {
    folder.write("deep.json", "[".repeat(10_000) + "]".repeat(10_000));
    assertThat(onlyProblem(folder.load("deep.json", "good.json")))
        .startsWith("deep.json:1:")
        .contains("levels");
  }

  @Test
  void duplicateKeys() {
    folder.write("twice.json", "{\"name\": 1,\n \"name\": 2}");
    assertThat(onlyProblem(folder.load("twice.json", "good.json")))
        .startsWith("twice.json:2:2: ")
        .contains("'name'");
  }

  @Test
  void zipOfThousandsOfFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 3000; i++) {
        zip.putNextEntry(new ZipEntry("template" + i + ".json"));
        zip.write('{');
      }
    }
    folder.write("templates.zip", bytes.toByteArray()).write("renamed.json", bytes.toByteArray());
    assertThat(folder.problems(folder.load("")))
        .containsExactly(
            "renamed.json:1:1: is a zip archive; unpack it and give the folder",
            "templates.zip:1:1: is a zip archive; unpack it and give the folder");
    assertThat(InputFolder.accounts(folder.load(""))).containsExactly("good");
  }

  @Test
  void binaryTerraformPlan() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("tfplan"));
      zip.write(1);
    }
    folder.write("plan.out", bytes.toByteArray());
    assertThat(onlyProblem(folder.load("plan.out", "good.json")))
        .endsWith("terraform show -json PLAN > plan.json");
  }

  @Test
  void gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write('{');
    }
    folder.write("export.json", bytes.toByteArray());
    assertThat(onlyProblem(folder.load("export.json", "good.json"))).contains("gzip");
  }

  @Test
  void symlinkLoops() throws IOException {
    Files.createDirectories(folder.path("a/b"));
    Files.createSymbolicLink(folder.path("a/b/back"), folder.path("a"));
    Files.createSymbolicLink(folder.path("self.json"), folder.path("self.json"));
    ImportedEstate estate = folder.load("");
    assertThat(InputFolder.accounts(estate)).containsExactly("good");
    assertThat(folder.problems(estate))
        .containsExactly(
            "a/b/back:1:1: is a symbolic link that leads back to a folder it lies in; not"
                + " followed",
            "self.json:1:1: is a symbolic link that leads to itself");
  }

  @Test
  void danglingLink() throws IOException {
    Files.createSymbolicLink(folder.path("gone.json"), Path.of("nowhere.json"));
    assertThat(onlyProblem(folder.load("")))
        .isEqualTo("gone.json:1:1: is a symbolic link to 'nowhere.json', which does not exist");
  }

  @Test
  void unreadableFolderAndFile() {
    folder.account("shut/inside.json", "inside").account("locked.json", "locked");
    Disk withoutPermission =
        new Disk() {
          @Override
          public List<Path> children(Path path) throws IOException {
            refuse(path, "shut");
            return Disk.super.children(path);
          }

          @Override
          public InputStream open(Path path) throws IOException {
            refuse(path, "locked.json");
            return Disk.super.open(path);
          }

          private void refuse(Path path, String name) throws AccessDeniedException {
            if (path.endsWith(name)) {
              throw new AccessDeniedException(path.toString());
            }
          }
        };
    ImportedEstate estate = folder.load(ImportOptions.none(), withoutPermission, "");
    assertThat(InputFolder.accounts(estate)).containsExactly("good");
    assertThat(folder.problems(estate))
        .containsExactly("locked.json:1:1: permission denied", "shut:1:1: permission denied");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(onlyProblem(folder.load("god.json", "good.json")))
        .startsWith("god.json:1:1: there is no such file or folder; did you mean '")
        .endsWith("good.json'?");
  }

  @Test
  void anEmptyFileAndAnEmptyFolder() throws IOException {
    Files.createDirectories(folder.path("nothing"));
    folder.write("empty.json", "");
    assertThat(folder.problems(folder.load("empty.json", "nothing", "good.json")))
        .containsExactly(
            "empty.json:1:1: is empty",
            "nothing:1:1: holds no file that byos reads (*.json, *.bicep, *.yaml)");
  }

  @Test
  void tooManyFiles() {
    for (int i = 0; i < 12; i++) {
      folder.account("many/" + i + ".json", "account" + i);
    }
    InputFiles.Found found =
        new InputFiles(Disk.REAL, 10)
            .find(List.of(folder.path("many").toString(), folder.path("good.json").toString()));
    assertThat(found.sources()).extracting(InputSource::fileName).containsExactly("good.json");
    assertThat(found.problems()).singleElement().asString().contains("more than 10 files");
  }

  @Test
  void standardInputIsBoundedToo() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            java.util.Arrays.fill(bytes, from, from + length, (byte) ' ');
            return length;
          }
        };
    ImportOptions options = new ImportOptions(() -> endless, List.of(), null, null);
    assertThat(onlyProblem(folder.load(options, Disk.REAL, "-", "good.json")))
        .isEqualTo("<stdin>:1:1: is larger than 128 MiB and is not read");
  }

  @Test
  void standardInputIsAnInput() {
    byte[] text = InputFolder.accountJson("piped", "Standard_LRS").getBytes(StandardCharsets.UTF_8);
    ImportOptions options =
        new ImportOptions(() -> new ByteArrayInputStream(text), List.of(), null, null);
    ImportedEstate estate = folder.load(options, Disk.REAL, "-");
    assertThat(InputFolder.accounts(estate)).containsExactly("piped");
    assertThat(estate.inputs()).singleElement().extracting(i -> i.file()).isEqualTo("<stdin>");
  }

  @Test
  void filesThatAreNoInputs() {
    folder
        .write("package.json", "{\"name\": \"website\", \"version\": \"1.0.0\"}")
        .write(".vscode/settings.json", "{\"editor\": 1}")
        .write("node_modules/x/package.json", "{}")
        .write("policy.yaml", "policy:\n  allowedRegions: [westeurope]\n")
        .write("main.tf", "resource \"azurerm_storage_account\" \"a\" {\n}\n");
    ImportedEstate estate = folder.load("");
    assertThat(estate.problems()).isEmpty();
    assertThat(folder.notUnderstood(estate))
        .containsExactly(
            "main.tf:1:1 Terraform source: " + InputKind.TERRAFORM_SOURCE.refusal(),
            "package.json:1:1 file package.json: not an input that byos knows",
            "policy.yaml:1:1 policy: is a policy; give it with --policy");
    assertThat(folder.problems(folder.load("package.json", "policy.yaml", "main.tf")))
        .containsExactly(
            "main.tf:1:1: " + InputKind.TERRAFORM_SOURCE.refusal(),
            "package.json:1:1: " + InputKind.UNKNOWN.refusal(),
            "policy.yaml:1:1: is a policy; give it with --policy");
  }

  @Test
  void aPatternWithoutAFile() {
    assertThat(folder.problems(folder.load("*.bicep", "missing/*.json", "good.json")))
        .hasSize(2)
        .allMatch(problem -> problem.contains("no file matches this pattern"));
  }

  @Test
  void twoInputsThatContradictEachOther() {
    folder
        .account("first.json", "twice")
        .write("second.json", InputFolder.accountJson("twice", "Standard_GRS"));
    ImportedEstate estate = folder.load("first.json", "second.json", "good.json");
    assertThat(onlyProblem(estate))
        .startsWith("second.json:3:")
        .contains("'sku.name' of twice")
        .contains("first.json:1:1");
  }

  @Test
  void theSameResourceInTwoInputsIsOneResource() {
    folder.account("first.json", "twice").account("second.json", "twice");
    ImportedEstate estate = folder.load("first.json", "second.json");
    assertThat(estate.problems()).isEmpty();
    assertThat(InputFolder.accounts(estate)).containsExactly("twice");
  }
}
