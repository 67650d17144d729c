package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.BlobEffect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Exports one recording of 1 GiB; run with a small heap. Arguments: kind of store, folder. */
final class LargeRecordingMain {
  static final BlobAddress ADDRESS = new BlobAddress("recseu", "recordings", "large.wav");

  private LargeRecordingMain() {}

  static Content recording() {
    return Contents.media(new MediaSpec("wav", 5, 6_711_000_000L, 11));
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    try (BlobStore store =
            arguments[0].equals("directory")
                ? StoreFactory.directory(folder)
                : StoreFactory.azurite(folder, List.of("recseu"), Optional.of(arguments[2]));
        ExportPipeline pipeline = new ExportPipeline(store)) {
      Content content = recording();
      String md5 = ContentDigest.md5Base64(content);
      pipeline.accept(new BlobEffect.Put(ADDRESS, content, "audio/wav", md5));
      System.out.println("failures: " + pipeline.finish());
      System.out.println("md5: " + md5);
    }
    System.exit(0);
  }
}
