/** A read-only view of the places where a run's blobs are, independent of who wrote them. */
package dev.byos.checks.store;
