/**
 * The entities of the platform: the run, subscriptions, identities, storage accounts, Speech and
 * Communication Services resources, and the decisions they delegate.
 */
package dev.byos.simulator.entities.platform;
