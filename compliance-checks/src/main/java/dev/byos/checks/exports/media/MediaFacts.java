package dev.byos.checks.exports.media;

/**
 * What a media file says of itself.
 *
 * @param format {@code wav}, {@code mp3} or {@code mp4}
 * @param durationMicros duration by its own header or frames, microseconds
 * @param channels audio channels; 0 when the header that was read does not say
 * @param sampleRate audio samples per second; 0 when the header that was read does not say
 * @param toleranceMicros how much the format's own granularity blurs the duration
 */
public record MediaFacts(
    String format, long durationMicros, int channels, int sampleRate, long toleranceMicros) {}
