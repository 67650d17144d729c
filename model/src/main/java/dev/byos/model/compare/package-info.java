/** Several layouts under the same work, side by side. */
package dev.byos.model.compare;
