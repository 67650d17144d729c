package dev.byos.simulator.entities.work;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.simulator.entity.RandomStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Result and report documents of speech recognition. Source: batch transcription results page; the
 * same shape is assumed for the transcript logs of real-time recognition.
 */
final class TranscriptDocuments {
  private TranscriptDocuments() {}

  /**
   * The transcript of one audio.
   *
   * @param timestamp when it was made, ISO-8601
   */
  static byte[] result(
      String source,
      String timestamp,
      String locale,
      long audioMicros,
      int channels,
      RandomStream random) {
    ObjectNode root = Documents.object();
    root.put("source", source);
    root.put("timestamp", timestamp);
    putDuration(root, audioMicros);
    ArrayNode combined = root.putArray("combinedRecognizedPhrases");
    ArrayNode recognized = root.putArray("recognizedPhrases");
    int phrases = TranscriptText.phrases(audioMicros);
    for (int channel = 0; channel < channels; channel++) {
      List<String> lexical = new ArrayList<>(phrases);
      List<String> display = new ArrayList<>(phrases);
      for (int i = 0; i < phrases; i++) {
        String phrase = TranscriptText.lexical(random);
        lexical.add(phrase);
        display.add(TranscriptText.display(phrase));
        long offset = i * TranscriptText.PHRASE_MICROS;
        long length = Math.max(0, Math.min(TranscriptText.PHRASE_MICROS, audioMicros - offset));
        long confidencePermille = 700 + random.nextLong(280);
        putPhrase(
            recognized.addObject(), channel, locale, offset, length, phrase, confidencePermille);
      }
      ObjectNode all = combined.addObject();
      all.put("channel", channel);
      putForms(all, String.join(" ", lexical), String.join(" ", display));
    }
    return Documents.bytes(root);
  }

  private static void putDuration(ObjectNode root, long micros) {
    root.put("durationInTicks", micros * 10);
    root.put("durationMilliseconds", micros / 1_000);
    root.put("duration", iso(micros));
  }

  private static void putPhrase(
      ObjectNode phrase,
      int channel,
      String locale,
      long offsetMicros,
      long lengthMicros,
      String lexical,
      long confidencePermille) {
    phrase.put("recognitionStatus", "Success");
    phrase.put("channel", channel);
    phrase.put("offset", iso(offsetMicros));
    phrase.put("duration", iso(lengthMicros));
    phrase.put("offsetInTicks", offsetMicros * 10);
    phrase.put("durationInTicks", lengthMicros * 10);
    phrase.put("offsetMilliseconds", offsetMicros / 1_000);
    phrase.put("durationMilliseconds", lengthMicros / 1_000);
    phrase.put("locale", locale);
    ObjectNode best = phrase.putArray("nBest").addObject();
    best.put("confidence", confidencePermille / 1_000.0);
    putForms(best, lexical, TranscriptText.display(lexical));
  }

  private static void putForms(ObjectNode node, String lexical, String display) {
    node.put("lexical", lexical);
    node.put("itn", lexical);
    node.put("maskedITN", lexical);
    node.put("display", display);
  }

  private static String iso(long micros) {
    return Duration.ofNanos(micros / 1_000 * 1_000_000).toString();
  }

  /** The report of a transcription of which every file succeeded. */
  static byte[] report(List<String> sources) {
    ObjectNode root = Documents.object();
    root.put("successfulTranscriptionsCount", sources.size());
    root.put("failedTranscriptionsCount", 0);
    ArrayNode details = root.putArray("details");
    for (String source : sources) {
      ObjectNode detail = details.addObject();
      detail.put("source", source);
      detail.put("status", "Succeeded");
    }
    return Documents.bytes(root);
  }

  /** Length of a result as runs without bytes state it. */
  static long estimatedResultBytes(long audioMicros, int channels) {
    return 400 + 1_080L * TranscriptText.phrases(audioMicros) * channels;
  }

  /** Length of a report as runs without bytes state it. */
  static long estimatedReportBytes(int files) {
    return 90 + 100L * files;
  }
}
