/** Rules over what is done with a Speech resource: transcriptions, logs, models, quotas. */
package dev.byos.checks.rules.speechwork;
