/** BYOS-100: a hundred small estates with known truth, each in three encodings. */
package dev.byos.benchmarks.byos100;
