/** Joins simulator and compliance checks: a scenario becomes a judged run. */
package dev.byos.studies;
