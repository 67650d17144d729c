package dev.byos.model.artefact;

/** A blob's address: account, container and name (with slashes, none leading). */
public record BlobAddress(String account, String container, String blob)
    implements Comparable<BlobAddress> {

  @Override
  public int compareTo(BlobAddress other) {
    int byAccount = account.compareTo(other.account);
    if (byAccount != 0) {
      return byAccount;
    }
    int byContainer = container.compareTo(other.container);
    return byContainer != 0 ? byContainer : blob.compareTo(other.blob);
  }

  @Override
  public String toString() {
    return account + "/" + container + "/" + blob;
  }
}
