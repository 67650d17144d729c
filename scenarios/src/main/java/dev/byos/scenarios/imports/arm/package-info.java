/** ARM templates, evaluated as far as they can be without a deployment. */
package dev.byos.scenarios.imports.arm;
