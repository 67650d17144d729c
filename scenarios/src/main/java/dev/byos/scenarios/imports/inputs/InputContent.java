package dev.byos.scenarios.imports.inputs;

import java.util.concurrent.CompletableFuture;

/** The bytes of one input. */
final class InputContent {
  private final InputSource source;
  private final byte[] bytes;
  private final CompletableFuture<String> sha256;

  InputContent(InputSource source, byte[] bytes, CompletableFuture<String> sha256) {
    this.source = source;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /** Where it comes from. */
  InputSource source() {
    return source;
  }

  /** How places call it. */
  String name() {
    return source.name();
  }

  /** The bytes themselves, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** Lower-case hexadecimal digest of the bytes; waits until it is there. */
  String sha256() {
    return sha256.join();
  }
}
