package dev.byos.model.place;

/**
 * An admitted placement with its place among those of its kind.
 *
 * @param rank from 1 in the order of the table
 * @param front from 1: front 1 is dominated by nobody, front 2 by members of front 1 alone, and so
 *     on
 */
public record Ranked(int rank, int front, Assessment assessment) {}
