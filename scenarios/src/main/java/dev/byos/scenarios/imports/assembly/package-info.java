/** Puts an estate together from resources in the shape of Azure Resource Manager. */
package dev.byos.scenarios.imports.assembly;
