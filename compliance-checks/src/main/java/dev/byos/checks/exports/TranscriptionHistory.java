package dev.byos.checks.exports;

/**
 * What the history says of one finished batch transcription: the yardstick for its result files and
 * report.
 *
 * @param account account that holds the results; null when they stay with the service
 * @param results number of result files
 * @param failedFiles number of inputs that failed
 * @param destinationGiven whether the client named a destination of its own
 * @param event number of the event that ended it
 */
public record TranscriptionHistory(
    String workId,
    String transcriptionId,
    String account,
    int results,
    int failedFiles,
    boolean destinationGiven,
    long event) {}
