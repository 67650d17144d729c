package dev.byos.scenarios.imports.inputs;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the command line says beside the inputs.
 *
 * @param standardInput opened only when an input is {@code -}
 * @param parameterFiles ARM parameter files for every template; none means that each template takes
 *     the one that lies beside it
 * @param profile name of a published profile, or null for the script's own or the newest
 * @param path where the Bicep compiler is looked for: the environment's {@code PATH}, or null
 */
public record ImportOptions(
    Supplier<InputStream> standardInput, List<Path> parameterFiles, String profile, String path) {
  public ImportOptions {
    parameterFiles = List.copyOf(parameterFiles);
  }

  /** Nothing is said beside the inputs, and nothing comes from standard input. */
  public static ImportOptions none() {
    return new ImportOptions(InputStream::nullInputStream, List.of(), null, null);
  }
}
