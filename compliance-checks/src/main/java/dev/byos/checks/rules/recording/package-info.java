/** Rules on call recordings and their export. */
package dev.byos.checks.rules.recording;
