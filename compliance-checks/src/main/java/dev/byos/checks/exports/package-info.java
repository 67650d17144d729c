/**
 * Verifies exports: what the history says was stored, against what the store holds. Nothing here
 * knows how the artefacts were made; paths, schemas and durations come from the published
 * documents.
 */
package dev.byos.checks.exports;
