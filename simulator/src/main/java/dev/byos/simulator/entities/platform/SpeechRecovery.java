package dev.byos.simulator.entities.platform;

import dev.byos.simulator.entity.Message;

/**
 * Recovery of a deleted Speech resource on its way back from the storage account, which has said
 * whether it exists: storage has to be recovered first.
 *
 * @param resource name of the Speech resource
 * @param storageExists null before the account was asked
 */
record SpeechRecovery(String by, String resource, Boolean storageExists) implements Message {}
