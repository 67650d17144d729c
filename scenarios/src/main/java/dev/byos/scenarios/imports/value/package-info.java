/** Values of an input after evaluation, each with its place. */
package dev.byos.scenarios.imports.value;
