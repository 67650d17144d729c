/** Weighs findings: suppressions, baselines, a policy's severities and required controls. */
package dev.byos.checks.review;
