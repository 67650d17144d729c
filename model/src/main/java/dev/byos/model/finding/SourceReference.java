package dev.byos.model.finding;

/**
 * The document that a rule rests on.
 *
 * @param document short key, such as {@code SEED-A}
 * @param section section of the document
 * @param vintage date or version of the text
 */
public record SourceReference(String document, String section, String vintage) {}
