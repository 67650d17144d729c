/** Rules on identities, roles and credentials. */
package dev.byos.checks.rules.identity;
