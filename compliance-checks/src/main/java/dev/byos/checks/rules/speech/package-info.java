/** Rules on creating, associating and using BYOS Speech resources. */
package dev.byos.checks.rules.speech;
