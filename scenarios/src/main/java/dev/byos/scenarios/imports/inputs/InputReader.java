package dev.byos.scenarios.imports.inputs;

import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads one input, once. What is certainly none of our kinds (archives, compressed and empty files)
 * is refused by its first bytes, whatever it is called, and nothing larger than {@value
 * #MAXIMAL_BYTES} bytes is read.
 */
final class InputReader {

  /** Largest input, 128 MiB. */
  static final long MAXIMAL_BYTES = 128L * 1024 * 1024;

  private static final int HEAD = 128;

  /** From here on a digest is worth a thread of its own, in bytes. */
  private static final int LARGE = 1 << 20;

  private static final int BUFFER = 64 * 1024;

  private final Disk disk;
  private final Supplier<InputStream> standardInput;
  private final Consumer<InputProblem> problems;

  InputReader(Disk disk, Supplier<InputStream> standardInput, Consumer<InputProblem> problems) {
    this.disk = disk;
    this.standardInput = standardInput;
    this.problems = problems;
  }

  /** The content; empty, and a problem told, when it cannot be read. */
  Optional<InputContent> read(InputSource source) {
    if (source.path() == null) {
      try {
        // Standard input belongs to the caller: it is not closed.
        return read(source, standardInput.get(), 0);
      } catch (IOException failed) {
        return refused(source, "standard input cannot be read: " + failed.getMessage());
      }
    }
    try (InputStream stream = disk.open(source.path())) {
      return read(source, stream, disk.attributes(source.path()).size());
    } catch (IOException failed) {
      return refused(source, Trouble.reason(disk, source.path(), failed));
    }
  }

  private Optional<InputContent> read(InputSource source, InputStream stream, long size)
      throws IOException {
    byte[] head = stream.readNBytes(HEAD);
    if (head.length == 0) {
      return refused(source, "is empty");
    }
    Optional<String> archive = archive(head);
    if (archive.isPresent()) {
      return refused(source, archive.get());
    }
    if (size > MAXIMAL_BYTES) {
      return refused(source, tooLarge() + ": it has " + (size >> 20) + " MiB");
    }
    byte[] bytes = Arrays.copyOf(head, (int) Math.max(BUFFER, size + 1));
    int length = head.length;
    while (true) {
      int count = stream.readNBytes(bytes, length, bytes.length - length);
      length += count;
      if (length < bytes.length) {
        byte[] all = Arrays.copyOf(bytes, length);
        return Optional.of(new InputContent(source, all, digested(all)));
      }
      if (length > MAXIMAL_BYTES) {
        return refused(source, tooLarge());
      }
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
  }

  private static String tooLarge() {
    return "is larger than " + (MAXIMAL_BYTES >> 20) + " MiB and is not read";
  }

  private Optional<InputContent> refused(InputSource source, String message) {
    problems.accept(Trouble.of(source.name(), message));
    return Optional.empty();
  }

  /** What is to be done with an archive; empty when the bytes do not begin one. */
  private static Optional<String> archive(byte[] head) {
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return Optional.of(
          firstEntry(head).equals("tfplan")
              ? "is a binary Terraform plan; convert it: terraform show -json PLAN > plan.json"
              : "is a zip archive; unpack it and give the folder");
    }
    if (starts(head, 0x1f, 0x8b)) {
      return Optional.of("is compressed with gzip; unpack it and give what it holds");
    }
    return Optional.empty();
  }

  /** Name of a zip archive's first entry: its length stands at 26, the name itself at 30. */
  private static String firstEntry(byte[] head) {
    if (head.length < 30) {
      return "";
    }
    int length = (head[26] & 0xff) | (head[27] & 0xff) << 8;
    return new String(head, 30, Math.min(length, head.length - 30), StandardCharsets.UTF_8);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The digest of a large file is made while the file is read on. */
  private static CompletableFuture<String> digested(byte[] bytes) {
    return bytes.length < LARGE
        ? CompletableFuture.completedFuture(digest(bytes))
        : CompletableFuture.supplyAsync(() -> digest(bytes));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
