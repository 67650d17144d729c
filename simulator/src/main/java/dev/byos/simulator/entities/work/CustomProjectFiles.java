package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.EntityId;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.World;

/**
 * The blobs of Custom Speech and Custom Neural Voice projects. The place of acoustic data sets is
 * documented (BYOS speech-to-text page), the others are assumptions of {@link WorkAssumptions}.
 */
final class CustomProjectFiles {
  private static final String ZIP = "application/zip";
  private static final String BINARY = "application/octet-stream";
  private static final long BYTES_PER_AUDIO_SECOND = 4_000;
  private static final long MODEL_BYTES = 2L << 20;
  private static final long CONSENT_MICROS = 20_000_000L;
  private static final long MAXIMAL_ZIP_BYTES = 2_000_000_000L;

  private final World world;
  private final Draws draws;

  CustomProjectFiles(World world, Draws draws) {
    this.world = world;
    this.draws = draws;
  }

  BlobTask acousticData(EntityId account, String datasetId, int index, long audioMicros) {
    return BlobTask.put(
        ArtefactKind.SPEECH_DATASET,
        account,
        SpeechContainers.ARTIFACTS,
        "AcousticData/" + datasetId + '/' + draws.guid("dataset-file", index) + ".zip",
        ZIP,
        null,
        () -> zip(audioMicros, draws.of("dataset-content", index).nextLong()));
  }

  BlobTask speechModel(EntityId account, String modelId) {
    return BlobTask.put(
        ArtefactKind.SPEECH_MODEL,
        account,
        SpeechContainers.MODELS,
        modelId + "/model.bin",
        BINARY,
        null,
        this::model);
  }

  BlobTask consent(EntityId account, String consentId) {
    MediaSpec statement =
        new MediaSpec("wav", 1, CONSENT_MICROS, draws.of("consent-content").nextLong());
    return BlobTask.put(
        ArtefactKind.VOICE_CONSENT,
        account,
        SpeechContainers.VOICE,
        "Consents/" + consentId + ".wav",
        "audio/wav",
        statement.durationMillis(),
        () ->
            descriptors()
                ? Contents.described(Contents.mediaLengthBytes(statement))
                : Contents.media(statement));
  }

  BlobTask trainingSet(EntityId account, String trainingSetId, long audioMicros) {
    return BlobTask.put(
        ArtefactKind.VOICE_TRAINING_SET,
        account,
        SpeechContainers.VOICE,
        "TrainingSets/" + trainingSetId + '/' + draws.guid("training-file") + ".zip",
        ZIP,
        null,
        () -> zip(audioMicros, draws.of("training-content").nextLong()));
  }

  BlobTask voiceModel(EntityId account, String modelId) {
    return BlobTask.put(
        ArtefactKind.VOICE_MODEL,
        account,
        SpeechContainers.VOICE,
        "Models/" + modelId + "/model.bin",
        BINARY,
        null,
        this::model);
  }

  private boolean descriptors() {
    return world.scenario().media() == Media.DESCRIPTORS;
  }

  private Content zip(long audioMicros, long seed) {
    long payload =
        Math.min(
            MAXIMAL_ZIP_BYTES, Math.max(1, audioMicros / 1_000 * BYTES_PER_AUDIO_SECOND / 1_000));
    Content zip = Contents.zip("audio.bin", payload, seed);
    return descriptors() ? Contents.described(zip.lengthBytes()) : zip;
  }

  private Content model() {
    return descriptors()
        ? Contents.described(MODEL_BYTES)
        : Contents.noise(MODEL_BYTES, draws.of("model-content").nextLong());
  }
}
