/** Estates from templates, exports and plans that were written for something else. */
package dev.byos.scenarios.imports;
