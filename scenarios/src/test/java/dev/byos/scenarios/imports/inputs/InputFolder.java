package dev.byos.scenarios.imports.inputs;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.ImportedEstate;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of inputs, for tests. Words are given relative to it. */
final class InputFolder {
  static final RegionCatalogue REGIONS = RegionData.load();

  private final Path folder;

  InputFolder(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  InputFolder write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  InputFolder write(String name, byte[] bytes) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.write(path(name), bytes);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A storage account and nothing else, as az shows it. */
  InputFolder account(String file, String account) {
    return write(file, accountJson(account, "Standard_LRS"));
  }

  static String accountJson(String account, String sku) {
    return """
        {"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/%s",
         "type": "Microsoft.Storage/storageAccounts", "name": "%s", "location": "westeurope",
         "kind": "StorageV2", "sku": {"name": "%s"},
         "properties": {"allowSharedKeyAccess": false, "minimumTlsVersion": "TLS1_2"}}
        """
        .formatted(account, account, sku);
  }

  ImportedEstate load(String... words) {
    return load(ImportOptions.none(), Disk.REAL, words);
  }

  ImportedEstate load(ImportOptions options, Disk disk, String... words) {
    List<String> full =
        List.of(words).stream().map(word -> word.equals("-") ? word : folder + "/" + word).toList();
    return EstateImport.load(full, options, REGIONS, disk);
  }

  /** Names of the accounts of an estate. */
  static List<String> accounts(ImportedEstate estate) {
    return estate.scenario().estate().storageAccounts().stream()
        .map(account -> account.name())
        .toList();
  }

  /** Problems with the folder's own path left out. */
  List<String> problems(ImportedEstate estate) {
    return estate.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  /** What is not understood, with the folder's own path left out. */
  List<String> notUnderstood(ImportedEstate estate) {
    return estate.notUnderstood().stream()
        .map(n -> n.place().toString().replace(folder + "/", "") + " " + n.what() + ": " + n.why())
        .toList();
  }
}
