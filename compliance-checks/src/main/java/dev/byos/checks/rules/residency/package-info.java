/** Rules on where data rests. */
package dev.byos.checks.rules.residency;
