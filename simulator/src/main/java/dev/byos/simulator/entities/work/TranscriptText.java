package dev.byos.simulator.entities.work;

import dev.byos.simulator.entity.RandomStream;
import java.util.Locale;

/** Seeded words for transcripts: about two and a half a second, in phrases of six seconds. */
final class TranscriptText {
  /** Length of a phrase; the last of an audio may be shorter. */
  static final long PHRASE_MICROS = 6_000_000L;

  private static final int WORDS_PER_PHRASE = 15;
  private static final String[] WORDS = {
    "account",
    "agent",
    "answer",
    "billing",
    "call",
    "change",
    "customer",
    "delivery",
    "detail",
    "email",
    "follow",
    "help",
    "invoice",
    "item",
    "line",
    "message",
    "minute",
    "morning",
    "network",
    "number",
    "offer",
    "order",
    "payment",
    "phone",
    "please",
    "policy",
    "price",
    "problem",
    "question",
    "record",
    "refund",
    "region",
    "request",
    "return",
    "service",
    "storage",
    "support",
    "thank",
    "ticket",
    "time",
    "today",
    "tomorrow",
    "transfer",
    "update",
    "waiting",
    "week",
    "welcome"
  };

  private TranscriptText() {}

  /** Number of phrases in an audio of that length; at least one. */
  static int phrases(long audioMicros) {
    return (int) Math.max(1, (audioMicros + PHRASE_MICROS - 1) / PHRASE_MICROS);
  }

  /** A phrase in lower case without punctuation. */
  static String lexical(RandomStream random) {
    StringBuilder text = new StringBuilder(110);
    for (int i = 0; i < WORDS_PER_PHRASE; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[(int) random.nextLong(WORDS.length)]);
    }
    return text.toString();
  }

  /** The phrase as it is displayed. */
  static String display(String lexical) {
    return lexical.substring(0, 1).toUpperCase(Locale.ROOT) + lexical.substring(1) + '.';
  }
}
