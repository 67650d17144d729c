package dev.byos.cli;

import dev.byos.studies.StorageChoice;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where the blobs of a run go. */
final class StorageOptions {
  private static final String CONNECTION_STRING_PREFIX = "BYOS_CONNECTION_STRING_";

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
        "Where blobs go: directory (a tree in the output folder), azurite or azure. Default: directory.",
        "azure uses BYOS_CONNECTION_STRING_<ACCOUNT> from the environment, else the default Azure credential."
      })
  private Kind kind;

  @Option(
      names = "--azurite-endpoint",
      paramLabel = "URL",
      description =
          "An Azurite that is running already, such as http://127.0.0.1:10000; default: start one.")
  private String azuriteEndpoint;

  StorageChoice choice() {
    return switch (kind) {
      case DIRECTORY -> new StorageChoice.Directory();
      case AZURITE -> new StorageChoice.Azurite(Optional.ofNullable(azuriteEndpoint));
      case AZURE -> new StorageChoice.Azure(connectionStrings(System.getenv()));
    };
  }

  /**
   * Connection strings from the environment, by account name; account names are lower case in
   * Azure.
   */
  static Map<String, String> connectionStrings(Map<String, String> environment) {
    Map<String, String> found = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(CONNECTION_STRING_PREFIX)) {
            found.put(
                name.substring(CONNECTION_STRING_PREFIX.length()).toLowerCase(Locale.ROOT), value);
          }
        });
    return found;
  }
}
