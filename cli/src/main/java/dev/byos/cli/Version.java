package dev.byos.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the tool, as reports show it. */
final class Version implements IVersionProvider {
  /** The version; the same as the build's. */
  static final String NUMBER = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {"byos " + NUMBER};
  }
}
