package dev.byos.model.estate;

/** A key vault that holds customer-managed keys. */
public record KeyVault(String name, String subscription, String resourceGroup, String location) {}
