/** Where Speech, storage and recordings may be put, and how good each combination is. */
package dev.byos.model.place;
