package dev.byos.scenarios.imports.assembly;

/**
 * The name of another resource as the input gives it.
 *
 * @param text a full id (open parts in braces), a Terraform address, or whatever stands there
 * @param open why it cannot be known when it leads to nothing; null for a plain text
 */
record Reference(String text, OpenProperty open) {}
