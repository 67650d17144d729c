/** Which rules judge which sentence of the two source documents. */
package dev.byos.checks.trace;
