/**
 * Rules over what was stored. Some are the other half of a rule over configuration or history with
 * the same id; their findings then stand under that id together.
 */
package dev.byos.checks.rules.artefacts;
