package dev.byos.model.estate;

/** A person who creates and configures resources; holds rights through role assignments. */
public record User(String name, String objectId) {}
