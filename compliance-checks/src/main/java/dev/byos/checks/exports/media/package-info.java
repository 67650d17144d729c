/**
 * Reads from a media file's own header how long it lasts, in one pass over the bytes, without any
 * code of those who write such files.
 */
package dev.byos.checks.exports.media;
