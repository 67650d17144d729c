package dev.byos.cli;

import dev.byos.model.artefact.StoreLocation;
import dev.byos.studies.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** A store that is there already and is only read. */
final class StoreOptions {

  enum Kind {
    DIRECTORY,
    AZURITE,
    AZURE
  }

  @Option(
      names = "--storage",
      paramLabel = "KIND",
      defaultValue = "directory",
      description = {
        "What is audited: directory (a tree account/container/blob), azurite or azure. Default: directory.",
        "azure uses BYOS_CONNECTION_STRING_<ACCOUNT> from the environment, else the default Azure credential; Storage Blob Data Reader is enough."
      })
  private Kind kind;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Root of the tree; default: the folder 'storage' beside the history.")
  private Path root;

  @Option(
      names = "--azurite-endpoint",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:10000",
      description = "Where Azurite listens. Default: http://127.0.0.1:10000.")
  private String azuriteEndpoint;

  @Option(
      names = "--account",
      split = ",",
      paramLabel = "NAME",
      description = "Storage accounts to look at besides those that the history or estate names.")
  private List<String> accounts = List.of();

  List<String> accounts() {
    return accounts;
  }

  /**
   * The store.
   *
   * @param beside folder beside which a tree is looked for
   * @param names accounts that matter
   */
  StoreLocation location(Path beside, Collection<String> names) {
    return switch (kind) {
      case DIRECTORY -> directory(beside);
      case AZURITE -> Stores.azurite(azuriteEndpoint, names);
      case AZURE ->
          new StoreLocation.BlobService(StorageOptions.connectionStrings(System.getenv()));
    };
  }

  private StoreLocation directory(Path beside) {
    Path folder = root != null ? root : beside.resolve("storage");
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          folder.toString().replace('\\', '/')
              + ": there is no such folder; name the tree of blobs with --store");
    }
    return new StoreLocation.Directory(folder.toString());
  }
}
