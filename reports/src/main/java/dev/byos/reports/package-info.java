/**
 * Every way out: the same judged run as JSON, JUnit XML, Markdown, CSV, HTML and on the console.
 */
package dev.byos.reports;
