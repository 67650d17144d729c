package dev.byos.model.place;

/**
 * One placement: where Speech works, where the storage account is, where Communication Services
 * keeps its data, and for which kind of speech work.
 *
 * @param speechRegion normal form, such as {@code westeurope}
 * @param storageRegion normal form
 * @param dataLocation a geography of Communication Services, such as {@code Europe}
 */
public record Combination(
    String speechRegion, String storageRegion, String dataLocation, SpeechKind kind) {

  /** What it is called in reports and on the command line: its four parts between slashes. */
  public String id() {
    return speechRegion + '/' + storageRegion + '/' + dataLocation + '/' + kind.wireName();
  }
}
