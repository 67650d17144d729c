/** Large JSON files, read compactly and with the place of every value. */
package dev.byos.scenarios.imports.json;
