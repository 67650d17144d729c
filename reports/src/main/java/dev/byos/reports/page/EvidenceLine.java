package dev.byos.reports.page;

/**
 * One piece of evidence in a few words.
 *
 * @param link where it leads within the page; empty for nowhere
 */
public record EvidenceLine(String text, String link) {}
