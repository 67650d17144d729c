/**
 * The {@code byos} command: reads arguments, joins the other modules, answers with an exit code.
 */
package dev.byos.cli;
