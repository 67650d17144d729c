package dev.byos.checks.exports;

/**
 * What the history says of one logged recognition session: the yardstick for its log pair.
 *
 * @param startedAtMicros virtual time of its beginning
 * @param lengthMicros its length
 * @param event number of the event that ended it
 */
public record SessionHistory(
    String workId,
    String sessionId,
    String speech,
    String locale,
    long startedAtMicros,
    long lengthMicros,
    long event) {}
