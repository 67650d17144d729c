/** Rules on firewalls and the way that traffic takes. */
package dev.byos.checks.rules.network;
