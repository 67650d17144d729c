/** Where things are and how far apart. */
package dev.byos.model.region;
