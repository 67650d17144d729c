package dev.byos.simulator.store;

import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobProperties;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;

/** Reads blobs back with a client of its own. */
record BlobReader(StoreLocation.BlobService location) {

  BlobProperties properties(BlobAddress address) {
    return client(address).getProperties();
  }

  boolean exists(BlobAddress address) {
    return client(address).exists();
  }

  byte[] bytes(BlobAddress address) {
    return client(address).downloadContent().toBytes();
  }

  String md5OfBytes(BlobAddress address) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = client(address).openInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  BlobClient client(BlobAddress address) {
    return new BlobServiceClientBuilder()
        .connectionString(location.connectionStrings().get(address.account()))
        .buildClient()
        .getBlobContainerClient(address.container())
        .getBlobClient(address.blob());
  }
}
