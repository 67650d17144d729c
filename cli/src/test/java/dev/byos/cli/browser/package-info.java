/**
 * The pages that the command writes, opened in a real browser. {@code tools/browser} looks, {@link
 * dev.byos.cli.browser.Aspect} judges, and {@code InspectionsCanFailTest} shows that no aspect is
 * one that cannot fail.
 */
package dev.byos.cli.browser;
