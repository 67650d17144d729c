/** What a rule is: its metadata, what it may look at, and how it reports. */
package dev.byos.checks.rule;
