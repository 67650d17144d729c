/** What is wrong, why, and where to see it. */
package dev.byos.model.finding;
