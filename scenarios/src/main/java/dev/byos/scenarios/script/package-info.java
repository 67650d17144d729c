/** Turns the tree of a scenario script into values of the model. */
package dev.byos.scenarios.script;
