/**
 * The vocabulary of the testbed: what is deployed ({@code estate}), what will happen ({@code
 * workload}, {@code timeline}), what happened ({@code event}), what was stored ({@code artefact}),
 * what is wrong ({@code finding}) and where things are ({@code region}). Plain records without
 * input or output; every other module speaks through them.
 *
 * <p>Times are {@code long} microseconds since the start instant of the scenario unless a name says
 * otherwise.
 */
package dev.byos.model;
