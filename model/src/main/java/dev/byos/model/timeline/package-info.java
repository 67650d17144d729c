/** What changes and what breaks, and when. */
package dev.byos.model.timeline;
