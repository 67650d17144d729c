/** The functions of the expression language of ARM templates. */
package dev.byos.scenarios.imports.arm.function;
