/** The expression language of ARM templates. */
package dev.byos.scenarios.imports.arm.expression;
