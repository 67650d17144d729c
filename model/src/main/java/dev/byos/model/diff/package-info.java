/** Two reports of the same scenario or deployment, made at different times, side by side. */
package dev.byos.model.diff;
