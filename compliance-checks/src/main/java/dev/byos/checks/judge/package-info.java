/** Runs every applicable rule over an estate and a history and collects what they say. */
package dev.byos.checks.judge;
