/** What blobs contain: media with real headers, documents, seeded noise. */
package dev.byos.simulator.content;
