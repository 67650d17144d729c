/** YAML with the place of every key and value, safe against hostile input. */
package dev.byos.scenarios.yaml;
