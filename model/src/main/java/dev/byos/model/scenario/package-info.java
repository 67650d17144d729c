/**
 * A scenario: the story, the figures in force, the expectations, and where every value stands in
 * its file.
 */
package dev.byos.model.scenario;
