/** Reads a recorded history back into typed events. */
package dev.byos.checks.history;
