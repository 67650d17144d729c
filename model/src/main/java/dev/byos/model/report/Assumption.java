package dev.byos.model.report;

/**
 * Something that the run takes for granted without a document that says so.
 *
 * @param id stable short key
 * @param statement one sentence
 * @param reason why it was chosen
 */
public record Assumption(String id, String statement, String reason) {}
