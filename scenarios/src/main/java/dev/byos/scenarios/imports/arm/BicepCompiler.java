package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a Bicep file into an ARM template by the compiler on the PATH: {@code bicep}, or else the
 * one of {@code az}. It is run once for each file, for a bounded time, and writes no file that
 * stays.
 *
 * <p>The template is named as {@code bicep build} would name it: places within {@code speech.bicep}
 * are lines of the {@code speech.json} that the compiler makes of it.
 */
public final class BicepCompiler {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(90);
  private static final long MAXIMUM_BYTES = 256L << 20;
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(?:.*[\\\\/])?([^\\\\/(]+)\\((\\d{1,7}),(\\d{1,7})\\) : Error (.*)");

  private final String path;
  private final Duration limit;

  /**
   * @param path directories to look for a compiler in, separated as on this system
   * @param limit how long one compilation may take
   */
  public BicepCompiler(String path, Duration limit) {
    this.path = path;
    this.limit = limit;
  }

  /** The compiler on the PATH of this process. */
  public static BicepCompiler ofEnvironment() {
    return new BicepCompiler(Optional.ofNullable(System.getenv("PATH")).orElse(""), USUAL_LIMIT);
  }

  /** A compilation that went well or did not: a template, or what is wrong. */
  public sealed interface Result {
    /** The template that the compiler made. */
    record Compiled(JsonDocument template) implements Result {}

    /** What is wrong; never empty. */
    record Failed(List<InputProblem> problems) implements Result {
      public Failed {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Compiles a file.
   *
   * @param file path as the user gave it, forward slashes, for places
   * @param source where the file is
   */
  public Result compile(String file, Path source) {
    Optional<List<String>> command = command(source);
    if (command.isEmpty()) {
      return failed(
          file,
          "no Bicep compiler is on the PATH (neither bicep nor az); run 'bicep build "
              + file
              + "' where there is one and give the "
              + compiledName(file)
              + " that it writes");
    }
    try {
      Path output = Files.createTempFile("bicep", ".json");
      Path errors = Files.createTempFile("bicep", ".txt");
      try {
        return run(command.get(), file, source, output, errors);
      } finally {
        Files.deleteIfExists(output);
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      return failed(file, "the Bicep compiler cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(file, "the Bicep compiler was interrupted");
    }
  }

  private Result run(List<String> command, String file, Path source, Path output, Path errors)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(source.toAbsolutePath().getParent().toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close(); // It has nothing to read and shall not wait for it.
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      return failed(
          file,
          "the Bicep compiler did not end within " + limit.toSeconds() + " s, it was stopped");
    }
    if (process.exitValue() != 0) {
      return new Result.Failed(diagnosed(file, Files.readAllBytes(errors), process.exitValue()));
    }
    if (Files.size(output) > MAXIMUM_BYTES) {
      return failed(file, "the Bicep compiler made a template of more than 256 MiB");
    }
    try {
      return new Result.Compiled(
          JsonDocument.parse(compiledName(file), Files.readAllBytes(output)));
    } catch (MalformedJsonException e) {
      return failed(file, "the Bicep compiler did not answer with a template: " + e.getMessage());
    }
  }

  /** What the compiler says is wrong, with its places; these are in the Bicep file. */
  private static List<InputProblem> diagnosed(String file, byte[] errors, int exit) {
    List<InputProblem> problems = new ArrayList<>();
    String own = file.substring(file.lastIndexOf('/') + 1);
    String folder = file.substring(0, file.length() - own.length());
    String said = new String(errors, StandardCharsets.UTF_8);
    for (String line : said.split("\\R", -1)) {
      Matcher matcher = DIAGNOSTIC.matcher(line);
      if (matcher.matches()) {
        int row = Integer.parseInt(matcher.group(2));
        int column = Integer.parseInt(matcher.group(3));
        Place place = new Place(folder + matcher.group(1), row, column);
        problems.add(new InputProblem(place, "does not compile: " + matcher.group(4).strip()));
      }
    }
    if (problems.isEmpty()) {
      String first = said.lines().filter(line -> !line.isBlank()).findFirst().orElse("no reason");
      String message = "the Bicep compiler ended with code " + exit + ": " + first.strip();
      problems.add(new InputProblem(new Place(file, 1, 1), message));
    }
    return problems;
  }

  private Optional<List<String>> command(Path source) {
    String file = source.toAbsolutePath().toString();
    Optional<List<String>> own =
        executable("bicep").map(bicep -> List.of(bicep, "build", "--stdout", file));
    return own.or(
        () ->
            executable("az").map(az -> List.of(az, "bicep", "build", "--stdout", "--file", file)));
  }

  private Optional<String> executable(String name) {
    for (String directory : path.split(Pattern.quote(File.pathSeparator), -1)) {
      for (String ending : List.of("", ".exe", ".cmd")) {
        try {
          Path candidate = Path.of(directory, name + ending);
          if (!directory.isEmpty()
              && Files.isRegularFile(candidate)
              && Files.isExecutable(candidate)) {
            return Optional.of(candidate.toAbsolutePath().toString());
          }
        } catch (InvalidPathException e) {
          break; // A directory that cannot exist has no compiler in it.
        }
      }
    }
    return Optional.empty();
  }

  private static String compiledName(String file) {
    return file.endsWith(".bicep")
        ? file.substring(0, file.length() - ".bicep".length()) + ".json"
        : file + ".json";
  }

  private static Result failed(String file, String message) {
    return new Result.Failed(List.of(new InputProblem(new Place(file, 1, 1), message)));
  }
}
