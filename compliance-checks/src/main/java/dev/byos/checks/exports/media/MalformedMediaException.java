package dev.byos.checks.exports.media;

/** A file is not what its name says; the message is one sentence without the file's name. */
public final class MalformedMediaException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedMediaException(String message) {
    super(message);
  }
}
