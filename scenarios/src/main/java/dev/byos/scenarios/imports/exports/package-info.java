/**
 * Reads what Azure says of resources that exist: answers of {@code az}, of Azure Resource Manager
 * and of Azure Resource Graph.
 */
package dev.byos.scenarios.imports.exports;
