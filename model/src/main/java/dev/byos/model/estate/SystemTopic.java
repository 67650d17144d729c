package dev.byos.model.estate;

/**
 * An Event Grid system topic.
 *
 * @param source name of the Communication Services resource whose events it carries, or the full id
 *     of something else
 */
public record SystemTopic(
    String name, String subscription, String resourceGroup, String location, String source) {}
