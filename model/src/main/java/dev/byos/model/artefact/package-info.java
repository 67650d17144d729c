/** What was stored. */
package dev.byos.model.artefact;
