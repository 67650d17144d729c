/** Rules on the distance between resources and their storage. */
package dev.byos.checks.rules.latency;
