package dev.byos.model.artefact;

/**
 * Names of the containers that Speech keeps in an associated account. Source: BYOS speech-to-text
 * page (2025).
 */
public final class SpeechContainers {
  /** Batch results, data sets and everything else of Custom Speech except models. */
  public static final String ARTIFACTS = "customspeech-artifacts";

  /** Custom Speech models. */
  public static final String MODELS = "customspeech-models";

  /** Audio and transcript logs of real-time recognition. */
  public static final String AUDIO_LOGS = "customspeech-audiologs";

  /** Custom Neural Voice artefacts. No document names this container: an assumption. */
  public static final String VOICE = "customvoice-artifacts";

  private SpeechContainers() {}
}
