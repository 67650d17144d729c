/** Rules on the settings of storage accounts. */
package dev.byos.checks.rules.storage;
