package dev.byos.model.estate;

/**
 * A lifecycle management rule: block blobs under the prefix are deleted some time after their last
 * change.
 *
 * @param prefix container name, optionally followed by a path, such as {@code recordings/2026}
 * @param deleteAfterMicros age at which a blob is deleted, in microseconds, at least one day in
 *     Azure
 */
public record LifecycleRule(String name, String prefix, long deleteAfterMicros) {}
